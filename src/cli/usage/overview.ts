/** What the command line can do. */

/** Usage of the whole. */
export const USAGE = `simclose COMMAND …
  letter     makes a cancellation request, another form or an aid as a PDF
  packet     makes letters, enclosures and aids as one PDF
  batch      makes a letter for each row of a table
  new        starts a case
  event      records what happened to a case
  import     archives receipts
  status     lists the cases, or shows one
  calendar   writes what lies ahead as a calendar file
  dossier    makes one sealed PDF of a case with all originals inside
  verify     tells whether a dossier is as it was made, and where not
  export     writes everything as plain files and JSON into one ZIP
  import-archive
             brings such a ZIP into a store
  search     finds cases
  keys       lists or changes what opens the store
  backup     writes the whole store as one encrypted file
  restore    puts a backup in the place of the store
  check      looks for anything in the store that is not as it was written
  erase      erases the store for good
  guide      prints what to do, step by step
  operators  lists what is known about the operators; hands corrections on
  passport   reads the lines of a passport from a picture, a PDF or text
  protect    makes a copy of a passport to hand out
  fields     lists the fields of somebody else's PDF form
  fill       fills somebody else's PDF form

simclose COMMAND --help tells more. Exit: 0 done, 1 refused (one line per problem), 2 wrong arguments.`;
