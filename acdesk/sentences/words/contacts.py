"""Words for the codes of contacts."""

from __future__ import annotations

from acdesk.sentences.translation import N_
from acdesk.sentences.words.wording import Words

WORDS: dict[str, Words] = {
    # Reasons why a row is not sent. They stand beside the row in lists and in the rejects file, so they are short.
    "email.missing": Words(N_("There is no e-mail address."), do=N_("Add the address, or leave the row out.")),
    "email.no_at": Words(N_("The e-mail address has no @.")),
    "email.two_ats": Words(N_("The e-mail address has more than one @.")),
    "email.several": Words(
        N_("There are several e-mail addresses in one cell."), do=N_("Keep one, or give each a row of its own.")
    ),
    "email.no_name": Words(N_("Nothing stands before the @ of the e-mail address.")),
    "email.no_domain": Words(N_("Nothing stands after the @ of the e-mail address.")),
    "email.space": Words(N_("There is a space inside the e-mail address.")),
    "email.comma": Words(N_("There is a comma or semicolon in the e-mail address."), N_("Perhaps a dot was meant.")),
    "email.character": Words(
        N_("The e-mail address has a character that ActiveCampaign does not take."),
        N_('None of these may be in it: " ( ) , : ; < > [ \\ ].'),
    ),
    "email.no_dot": Words(N_("After the @ of the e-mail address, there is no dot.")),
    "email.dots": Words(
        N_("A dot stands where none may be in the e-mail address."),
        N_("It is the first or last character, beside the @, or follows another dot."),
    ),
    "email.too_long": Words(
        N_("The e-mail address is too long."),
        N_("64 characters before the @ and 254 in all are the most there can be."),
    ),
    "email.reserved_domain": Words(N_("The e-mail address ends in a name that is never used for mail.")),
    "email.ending": Words(N_("The e-mail address does not end in at least two letters after a dot.")),
    "email.domain": Words(N_("What stands after the @ of the e-mail address can't be a domain.")),
    "email.invalid_format": Words(N_("What stands before the @ of the e-mail address can't be part of one.")),
    "email.typing_error": Words(
        N_("The domain of the e-mail address looks like a slip of the finger."),
        do=N_("Correct it and send the row again."),
    ),
    "email.duplicate": Words(N_("The same e-mail address stands in an earlier row.")),
    "email.duplicate_of": Words(N_("The same e-mail address stands in row {other_row} of “{other_file}”.")),
    "contact.too_large": Words(
        N_("The contact is larger than ActiveCampaign takes in one request."),
        do=N_("Shorten its longest value, or do not send that column."),
    ),
    "filter.left_out": Words(N_("Left out by your own filter.")),
    "filter.left_out_elsewhere": Words(
        N_("Another row with the same e-mail address is left out by your own filter."),
        N_("Who is left out once is left out everywhere."),
    ),
    "filter.left_out_elsewhere_of": Words(
        N_("Row {other_row} of “{other_file}” has the same e-mail address and is left out by your own filter."),
        N_("Who is left out once is left out everywhere."),
    ),
    # Notices before sending.
    "contacts.consent_column": Words(
        N_("The column “{column}” of “{file}” seems to say who may be written to."),
        N_("acdesk sends everyone in the file."),
        N_("Leave out those who said no before you go on."),
    ),
    "contacts.consent_refused": Words(
        N_("Rows of “{file}” whose column “{column}” seems to say that this person may not be written to: {rows}."),
        N_("acdesk sends everyone in the file unless you say otherwise."),
        N_('Leave these people out: those with “{value}” in “{column}” (--leave-out "{column}={value}").'),
    ),
    "contacts.column_twice": Words(N_("The column “{column}” of “{file}” feeds more than one field.")),
    "phone.damaged": Words(
        N_("Phone numbers that have lost digits in the column “{column}” of “{file}”: {n}, the first in row {row}."),
        N_("A spreadsheet has turned them into rounded figures like 3.16E+10."),
        N_("These contacts are sent without a phone number; export the segment anew to keep them."),
    ),
    "phone.stump": Words(
        N_("Values too short for a phone number in the column “{column}” of “{file}”: {n}, the first in row {row}."),
        N_("They have fewer than five digits."),
        N_("These contacts are sent without a phone number."),
    ),
    "field.date": Words(
        N_("Values that are no dates in the column “{column}” of “{file}”: {n}, the first in row {row}."),
        N_("ActiveCampaign would take them for a day in 1899 in “{field}”."),
        N_("These contacts are sent without this value."),
    ),
    "field.date_order": Words(
        N_("Dates that can be read in two ways in the column “{column}” of “{file}”: {n}, the first in row {row}."),
        N_("No date in the column says whether the day or the month comes first."),
        N_(
            'Choose which it is (--dates "{field}=dmy" where the day comes first); until then these contacts are sent '
            "without this value."
        ),
    ),
    "field.number": Words(
        N_("Values that are no numbers in the column “{column}” of “{file}”: {n}, the first in row {row}."),
        N_("“{field}” takes numbers only."),
        N_("These contacts are sent without this value."),
    ),
    "field.number_form": Words(
        N_("Numbers that can be read in two ways in the column “{column}” of “{file}”: {n}, the first in row {row}."),
        N_("A comma or dot before three digits may set off thousands or decimals."),
        N_("These contacts are sent without this value."),
    ),
    "field.option": Words(
        N_("Values that are not among the options of “{field}” in the column “{column}” of “{file}”: {n}."),
        N_("The first stands in row {row}."),
        N_("Add the option in ActiveCampaign, or correct the file; until then these contacts are sent without it."),
    ),
    "name.not_split": Words(
        N_("Values that can't be taken apart into first and last name in the column “{column}” of “{file}”: {n}."),
        N_("They don't read like the name of one person; the first stands in row {row}."),
        N_("These contacts are sent without a name."),
    ),
    # Faults.
    "tags.delimiter_alone": Words(
        N_("A separator of tags alone says nothing."), do=N_("Name the column that holds the tags, too (--tags-from).")
    ),
    "tags.no_column": Words(
        N_("“{file}” has no column “{column}” to take tags from."),
        do=N_("Choose another column, or a file with the same columns."),
    ),
    "filter.no_column": Words(
        N_("“{file}” has no column “{column}” to leave people out by."),
        N_("Without it, everyone in the file would be sent."),
        N_("Choose another column, or a file with the same columns."),
    ),
    "filter.no_value": Words(N_("“{text}” is not a filter."), do=N_("Write it as COLUMN=VALUE, like doNotEmail=True.")),
    "country.unknown": Words(
        N_("“{text}” is not a country acdesk knows."), do=N_("Use a two-letter code like NL, or the country's name.")
    ),
    "rejects.not_written": Words(
        N_("The rejects file “{file}” can't be written."),
        N_("The system says: {detail}."),
        N_("Close it if it is open in another program, or choose another folder."),
    ),
}
