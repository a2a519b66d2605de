"""Words for the codes of segments."""

from __future__ import annotations

from acdesk.sentences.translation import N_
from acdesk.sentences.words.wording import Words

WORDS: dict[str, Words] = {
    "segment.not_found": Words(
        N_("There is no file {file}."),
        N_("It may have been moved, renamed or deleted."),
        N_("Choose the file again."),
    ),
    "segment.is_folder": Words(
        N_("{file} is a folder without a model.json."),
        N_("Only folders that a data lake export made can be opened as a whole."),
        N_("Choose the segment file inside it."),
    ),
    "segment.is_folder_of_files": Words(
        N_("{file} is a folder, and nothing in it says which of its {n} files belong together."),
        N_("Only folders with a model.json, as a data lake export makes them, can be opened as a whole."),
        N_("Choose the files in it instead; parts of one segment can be chosen together."),
    ),
    "segment.no_permission": Words(
        N_("{file} may not be read."),
        N_("Your user account has no permission for it, or another program keeps it locked."),
        N_("Ask its owner for access, or close the program that has it open."),
    ),
    "segment.unreadable": Words(
        N_("{file} can't be read."),
        N_("The system says: {reason}."),
        N_("Copy the file to a folder of your own and try again."),
    ),
    "segment.changing": Words(
        N_("{file} changed while it was being read."),
        N_("Another program is probably still writing it."),
        N_("Wait until it is complete, then open it again."),
    ),
    "segment.empty": Words(
        N_("{file} is empty: it holds no customers."),
        N_("The download or export that made it may have been cut short."),
        N_("Export the segment again and choose the new file."),
    ),
    "segment.header_only": Words(
        N_("{file} holds column names but no customers."),
        N_("The segment has no members, or another kind of export was chosen in the source program."),
        N_("Check that the segment has members, and export it again."),
    ),
    "segment.is_picture": Words(
        N_("{file} is a picture, not a segment."), "", N_("Choose the file that was exported from your segment.")
    ),
    "segment.is_pdf": Words(
        N_("{file} is a PDF, not a segment."),
        N_("A PDF holds pages to look at, not rows that can be read reliably."),
        N_("Export the segment as CSV and choose that file."),
    ),
    "segment.is_office": Words(
        N_("{file} is a document of Word, PowerPoint or a similar program, not a segment."),
        "",
        N_("Choose the CSV file or the Excel workbook that holds your segment."),
    ),
    "segment.is_archive": Words(
        N_("{file} is packed in a way that can't be opened here."),
        "",
        N_("Unpack it first, and choose the file inside. A .zip or a .gz can be opened as it is."),
    ),
    "segment.is_web_page": Words(
        N_("{file} holds a web page, whatever its name says."),
        N_("Either a sign-in page was saved instead of the download, or a program made a web page for Excel to open."),
        N_("Download it again; or, if Excel shows the right rows, save them there as a workbook (.xlsx)."),
    ),
    "segment.is_json": Words(
        N_("{file} holds JSON, not a table of rows and columns."),
        "",
        N_("Export the segment as CSV or Excel and choose that file."),
    ),
    "segment.is_xml": Words(
        N_("{file} holds XML, not a table of rows and columns."),
        "",
        N_("Export the segment as CSV; or, if Excel opens the file, save it there as a workbook (.xlsx)."),
    ),
    "segment.unfinished": Words(
        N_("{file} is still being downloaded or copied."),
        N_("Its name is one that programs use for a file until it is complete."),
        N_("Wait until the download is done, then choose the finished file."),
    ),
    "segment.lock_file": Words(
        N_("{file} is only a note that Excel keeps while a workbook is open."),
        "",
        N_("Choose the workbook of the same name without ~$."),
    ),
    "segment.workbook_password": Words(
        N_("{file} is protected with a password or a sensitivity label, and can't be opened."),
        "",
        N_("Open it in Excel, save a copy without the protection or as CSV, and choose that file."),
    ),
    "segment.workbook_damaged": Words(
        N_("{file} can't be opened as a workbook: it is damaged or incomplete."),
        N_("The download may have been cut short."),
        N_("Download it again; or open it in Excel, let Excel repair it, and save it under a new name."),
    ),
    "segment.workbook_empty": Words(
        N_("{file} has no sheet with customers."),
        N_("Its sheets are empty or hold only charts."),
        N_("Check that it is the right workbook, and that it was saved."),
    ),
    "segment.sheet_empty": Words(
        N_("The sheet {sheet} of {file} holds no customers."),
        "",
        N_("Choose another sheet: {sheets}."),
    ),
    "segment.sheet_unknown": Words(
        N_("{file} has no sheet {sheet}."),
        N_("It has: {sheets}."),
        N_("Choose one of these."),
    ),
    "segment.workbook_too_large": Words(
        N_("{file} has cells so far apart that the sheet can't be opened."),
        N_("Something stands far to the right of the customers, or far below them."),
        N_("Delete what stands there in Excel, or save the sheet as CSV."),
    ),
    "segment.damaged_archive": Words(
        N_("{file} can't be unpacked: it is damaged or incomplete."),
        N_("The download may have been cut short."),
        N_("Download it again, or unpack it yourself and choose the file inside."),
    ),
    "segment.archive_password": Words(
        N_("{file} is protected with a password."), "", N_("Unpack it yourself and choose the file inside.")
    ),
    "segment.archive_without_table": Words(
        N_("{file} holds no CSV, TSV or text file."), "", N_("Choose the archive that holds your segment.")
    ),
    "segment.too_large": Words(
        N_("{file} is larger, once unpacked, than any segment can be."), "", N_("Check that it is the right file.")
    ),
    "segment.parquet_damaged": Words(
        N_("{file} can't be read as a Parquet file: it is damaged or incomplete."), "", N_("Export the segment again.")
    ),
    "segment.model_damaged": Words(
        N_("{file} is not a description of tables as a data lake has it."),
        "",
        N_("Choose the files of the segment themselves."),
    ),
    "segment.model_table_unknown": Words(
        N_("{file} describes no table {table}."), N_("It has: {tables}."), N_("Choose one of these.")
    ),
    "segment.model_without_parts": Words(
        N_("{file} describes {table}, but none of its files is in this folder."),
        "",
        N_("Copy the whole folder of the export and choose it again."),
    ),
    "segment.model_columns": Words(
        N_("{file} has {columns} columns, but the model.json beside it names {names}."),
        N_("The file and its description are not of the same export."),
        N_("Copy the whole folder of the export and choose it again."),
    ),
    "segment.not_text": Words(
        N_("{file} is not a table of text."),
        N_("Its contents are those of another kind of file."),
        N_("Choose the file that was exported from your segment."),
    ),
    "segment.encoding_unknown": Words(
        N_("There is no encoding named {encoding}."),
        "",
        N_("Use a name such as utf-8, cp1252 or shift_jis, or leave it out to have it detected."),
    ),
    "segment.undecodable": Words(
        N_("{file} is not written in the encoding {encoding}: line {line} can't be read with it."),
        "",
        N_("Choose another encoding, or leave it out to have it detected."),
    ),
    "segment.header_row_missing": Words(
        N_("{file} has no row {row} that could hold the column names."),
        N_("The file ends before it, or that row is blank."),
        N_("Give the number of the row with the names, as a spreadsheet shows it."),
    ),
    "segment.parts_differ": Words(
        N_("{file} has other columns than {other}."),
        N_("Parts of one segment must have the same columns."),
        N_("Open files with different columns as segments of their own."),
    ),
    "segment.unwritable": Words(
        N_("{file} can't be written."),
        N_("The system says: {reason}."),
        N_("Choose another folder or name."),
    ),
    "segment.over_itself": Words(
        N_("{file} is a file of the segment itself and would be overwritten."), "", N_("Choose another name.")
    ),
    "segment.repair.name_empty": Words(N_("{file}: column {number} has no name and is called {column}.")),
    "segment.repair.name_twice": Words(
        N_("{file}: there is more than one column {column}; a further one is called {name}.")
    ),
    "segment.repair.name_split": Words(
        N_("{file}: two column names stood together without a delimiter and were taken apart.")
    ),
    "segment.repair.names_too_many": Words(
        N_("{file}: the line of column names holds more names than there are columns; left out: {n}.")
    ),
    "segment.repair.no_header": Words(
        N_("{file} has no column names. Its columns are called Column 1, Column 2 and so on.")
    ),
    "segment.repair.header_lines": Words(N_("{file}: the column names stand in {n} lines, which were joined.")),
    "segment.repair.header_again": Words(
        N_("{file}: the column names occur again among the customers; those lines were left out.")
    ),
    "segment.repair.preamble": Words(N_("{file}: text above the table was left out, lines: {n}.")),
    "segment.repair.footnote": Words(N_("{file}: text below the table was left out, lines: {n}.")),
    "segment.repair.other_table": Words(
        N_("{file} holds more than one table. The largest was taken; lines of the others: {n}.")
    ),
    "segment.repair.short": Words(
        N_("{file}: the row has {cells} cells instead of {columns}; the missing ones at its end are taken as empty.")
    ),
    "segment.repair.long": Words(
        N_("{file}: the row has {cells} cells instead of {columns}; the empty ones at its end were left out.")
    ),
    "segment.repair.moved": Words(
        N_("{file}: the row has {cells} cells instead of {columns}; each was put under the column it fits.")
    ),
    "segment.repair.long_inside": Words(
        N_("{file}: the row has {cells} cells instead of {columns}; an empty one in the middle was left out.")
    ),
    "segment.repair.joined": Words(
        N_("{file}: the row has {cells} cells instead of {columns}; two that belong together were joined.")
    ),
    "segment.repair.delimiter": Words(N_("{file}: the row uses another delimiter than the others.")),
    "segment.repair.column_split": Words(
        N_("{file}: two columns are separated by {delimiter} instead of the delimiter of the others.")
    ),
    "segment.repair.quotes": Words(
        N_("{file}: quotation marks of the row don't fit; those that open or close nothing are taken as text.")
    ),
    "segment.repair.blank": Words(N_("{file}: blank lines were skipped: {n}.")),
    "segment.repair.comment": Words(
        N_("{file}: lines that are remarks by their first character, such as #, were left out: {n}.")
    ),
    "segment.repair.nul": Words(N_("{file}: zero bytes, which no text should hold, were taken out: {n}.")),
    "segment.repair.mixed_encoding": Words(
        N_("{file}: some characters are written in another encoding and were read as Windows-1252: {n}.")
    ),
    "segment.repair.sheet": Words(N_("{file} has {n} sheets. {sheet} was read; the others are {others}.")),
    "segment.repair.model_table": Words(N_("{file} describes {n} tables. {table} was read; the others are {others}.")),
    "segment.repair.hidden_rows": Words(
        N_("{file}: rows that are hidden or filtered out in the sheet were read like the others: {n}.")
    ),
    "segment.repair.cell_errors": Words(
        N_("{file}: cells that hold an error such as #N/A instead of a value were read as empty: {n}.")
    ),
    "segment.repair.own_columns": Words(
        N_(
            "{file} is a file of rejected rows. The columns that acdesk added were left out, and so were the"
            " apostrophes it put before cells that a spreadsheet would take for formulas."
        )
    ),
    "segment.repair.part_without_header": Words(
        N_("{file} has no column names of its own; its columns are taken in the same order as in the first file.")
    ),
    "row.unreadable": Words(
        N_("The row can't be read."), "", N_("Open the file in a text editor and correct the row.")
    ),
    "row.too_few_cells": Words(
        N_("The row has fewer cells than there are columns, and which are missing is not clear."),
        "",
        N_("Correct the row in the file."),
    ),
    "row.too_many_cells": Words(
        N_("The row has more cells than there are columns."),
        N_("A delimiter inside a cell without quotation marks is the usual cause."),
        N_("Correct the row in the file."),
    ),
}
