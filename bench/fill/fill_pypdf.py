"""BLANK VALUES.json TARGET, by pypdf."""
import json
import sys

from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject, TextStringObject

blank, values_file, target = sys.argv[1:]
with open(values_file, encoding="utf-8") as file:
    values = json.load(file)
writer = PdfWriter()
writer.clone_document_from_reader(PdfReader(blank))
writer.set_need_appearances_writer()
for annotation in writer.pages[0]["/Annots"]:
    field = annotation.get_object()
    name = f"{field['/Parent']['/T']}.{field['/T']}"
    if name in values["texts"]:
        field[NameObject("/V")] = TextStringObject(values["texts"][name])
    elif name in values["ticks"]:
        field[NameObject("/V")] = field[NameObject("/AS")] = NameObject("/Yes")
writer.write(target)
