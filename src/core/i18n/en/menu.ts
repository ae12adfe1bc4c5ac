/** Texts of the menu and of the list of shortcuts in English: the pattern for the other languages. */

/** English texts of the menu and of the list of shortcuts. */
export const enMenu = {
  menu: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    window: 'Window',
    help: 'Help',
    commands: {
      new: 'New cancellation',
      save: 'Save PDF…',
      print: 'Print…',
      settings: 'Settings…',
      lock: 'Lock',
      search: 'Search cases',
      event: 'Add event…',
      cases: 'All cases',
      shortcuts: 'Keyboard shortcuts',
    },
    roles: {
      about: 'About SimClose',
      hide: 'Hide SimClose',
      hideOthers: 'Hide Others',
      unhide: 'Show All',
      quit: 'Quit',
      close: 'Close Window',
      undo: 'Undo',
      redo: 'Redo',
      cut: 'Cut',
      copy: 'Copy',
      paste: 'Paste',
      selectAll: 'Select All',
      zoomIn: 'Zoom In',
      zoomOut: 'Zoom Out',
      resetZoom: 'Actual Size',
      togglefullscreen: 'Full Screen',
      minimize: 'Minimise',
      zoom: 'Zoom',
    },
  },
  shortcuts: {
    everywhere: 'Everywhere',
    inLists: 'In the list of cases',
    inCase: 'In a case',
    close: 'Close',
    back: 'Back to the list',
    guide: 'What to do',
    section: 'Section of the form or guide',
    moveRow: 'Go through the cases',
    ends: 'First or last case',
    openRow: 'Open the case',
    paste: 'Paste a proof',
    zoom: 'Larger, smaller, actual size',
  },
};

/** Texts of the menu and of the list of shortcuts in any language. */
export type MenuTexts = typeof enMenu;
