/* Run by mutool, in its own JavaScript: BLANK VALUES.json TARGET. */
var pdf = new PDFDocument(scriptArgs[0]);
var values = JSON.parse(read(scriptArgs[1]));
var page = pdf.loadPage(0);
// A widget does not tell its name; every annotation of the page is a widget, in the same order.
var annotations = pdf.findPage(0).get('Annots');
var widgets = page.getWidgets();
for (var i = 0; i < widgets.length; i++) {
  var field = annotations[i];
  var name = field.get('Parent').get('T').asString() + '.' + field.get('T').asString();
  if (values.texts[name] !== undefined) widgets[i].setTextValue(values.texts[name]);
  else if (values.ticks.indexOf(name) >= 0) widgets[i].toggle();
}
page.update();
pdf.save(scriptArgs[2], 'compress');
