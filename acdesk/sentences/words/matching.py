"""Words for the codes of matching."""

from __future__ import annotations

from acdesk.sentences.translation import N_
from acdesk.sentences.words.wording import Words

_AGAIN = N_("Choose another file, or make the data matching again.")

WORDS: dict[str, Words] = {
    "match.name_and_values": Words(N_("The name and {percent}% of the values fit.")),
    "match.name_some_values": Words(
        N_("The name fits, but only {percent}% of the values do."), do=N_("Look at the sample values before you go on.")
    ),
    "match.few_values": Words(
        N_("The name fits, but the same few values stand there over and over."),
        do=N_("Look at the sample values before you go on."),
    ),
    "match.name_only": Words(N_("The name fits. There are no values to check it by.")),
    "match.values_only": Words(N_("The name does not say it, but {percent}% of the values fit.")),
    "match.values_alone": Words(
        N_("The values of the column “{column}” fit, but its name speaks of something else."),
        do=N_("Choose it yourself if it is the right one."),
    ),
    "match.first_of_several": Words(
        N_("Several columns fit equally well."), do=N_("Check that this is the one you want.")
    ),
    "match.beside_other_name": Words(N_("The column is called a name, and stands beside the other half of the name.")),
    "match.name_unclear": Words(
        N_("The column is called a name, without saying which."), do=N_("Check that this is the one you want.")
    ),
    "match.nothing": Words(N_("No column fits.")),
    "match.full_name": Words(
        N_("The column “{column}” holds first and last name in one."),
        N_("Sent as one of them it would be wrong in every greeting."),
        N_("It can be taken apart."),
    ),
    "match.yes_no": Words(N_("The name of the column “{column}” fits, but its values are yes and no.")),
    "match.values_differ": Words(N_("The name of the column “{column}” fits, but its values do not.")),
    "match.remembered": Words(N_("You chose this column for a file with the same columns.")),
    "match.remembered_none": Words(N_("You sent no column for this with a file with the same columns.")),
    "match.someone_else": Words(
        N_("The column “{column}” seems to belong to someone other than the customer."),
        do=N_("Choose it yourself if it is the right one."),
    ),
    "matching.not_remembered": Words(
        N_("No remembered data matching has the number {id}."),
        do=N_("“acdesk match --remembered” shows those there are."),
    ),
    "matching.not_found": Words(
        N_("The matching file “{file}” is not there."), N_("It was moved, renamed or deleted."), _AGAIN
    ),
    "matching.unreadable": Words(
        N_("The matching file “{file}” can't be opened."), N_("The system says: {detail}."), _AGAIN
    ),
    "matching.not_json": Words(
        N_("“{file}” is not a matching file."), N_("It can't be read as JSON, from line {line} on."), _AGAIN
    ),
    "matching.not_a_matching": Words(
        N_("“{file}” is not a matching file."), N_('It does not begin with "acdesk_matching" and a version.'), _AGAIN
    ),
    "matching.newer": Words(
        N_("The matching file “{file}” was made by a newer acdesk."),
        N_("Its version is {version}; this acdesk knows versions 1 and 2."),
        N_("Update acdesk, or make the data matching again."),
    ),
    "matching.wrong_type": Words(
        N_("The matching file “{file}” has something other than a column's name at “{field}”."),
        do=N_("Write the name of a column there, or take the line out."),
    ),
    "matching.not_one_of": Words(
        N_("The matching file “{file}” has {value} at “{field}”."), do=N_("Write one of these there: {known}.")
    ),
    "matching.unknown_field": Words(
        N_("The matching file “{file}” names a field “{field}” that does not exist."),
        N_('Under "fields" stand {known}; all others belong under "custom_fields".'),
    ),
    "matching.not_written": Words(
        N_("The matching file “{file}” can't be written."),
        N_("The system says: {detail}."),
        N_("Choose another folder."),
    ),
    "matching.column_twice": Words(
        N_("The column “{column}” feeds two fields: {field} and {other}."),
        do=N_("Choose another column for one of them."),
    ),
    "matching.names_twice": Words(
        N_("First and last name come from “{column}”, and one of them from “{other}” as well."),
        do=N_("Take one of the two columns out."),
    ),
    "matching.too_many_options": Words(
        N_("The column “{column}” has {n} different values and more: too many to choose from in “{field}”."),
        N_("A field to choose from takes {most} options at most."),
        N_("Create the field as a text instead."),
    ),
    "matching.field_twice": Words(N_("The field “{field}” is there twice."), do=N_("Take one of them out.")),
    "matching.no_title": Words(
        N_("The column “{column}” feeds a field without a name."), do=N_("Give the field a name, or take it out.")
    ),
    "matching.no_email": Words(
        N_("No column of “{file}” is matched to e-mail."),
        N_("ActiveCampaign knows its contacts by their e-mail address."),
        N_("Choose the column that holds the addresses."),
    ),
    "matching.no_column": Words(
        N_("“{file}” has no column “{column}”."),
        N_("The data matching takes “{field}” from it. The columns of the file are: {columns}."),
        N_("Choose another column, or a file with the same columns."),
    ),
    "matching.no_column_close": Words(
        N_("“{file}” has no column “{column}”, but one called “{close}”."),
        N_("The data matching takes “{field}” from “{column}”."),
        N_("Choose “{close}” if that is the one, or a file with the same columns."),
    ),
    "matching.other_columns": Words(
        N_("“{file}” lacks {n} columns that the data matching needs: {missing}."),
        N_("It was made for a file with other columns. The columns of this file are: {columns}."),
        N_("Choose other columns, or a file with the same ones."),
    ),
}
