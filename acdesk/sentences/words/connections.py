"""Words for the codes of connections."""

from __future__ import annotations

from acdesk.sentences.translation import N_
from acdesk.sentences.words.wording import Words

WORDS: dict[str, Words] = {
    "connection.unknown": Words(
        N_("There is no connection “{name}”."), "", N_("Look at the list of connections for the right name, or add it.")
    ),
    "connection.name_empty": Words(
        N_("The display name is missing."),
        "",
        N_("Give the connection a name that says what it is for, such as “Newsletter account”."),
    ),
    "connection.name_taken": Words(
        N_("There is already a connection “{name}”."), "", N_("Choose another display name, or edit that connection.")
    ),
    "connection.in_use": Words(
        N_("The connection “{name}” is used by {count} of your exports: {exports}."),
        N_("Without it they couldn't run."),
        N_(
            "Remove these exports as well, or detach them: a detached export keeps its settings and can be given "
            "another connection."
        ),
    ),
    "connection.key_refused": Words(
        N_("ActiveCampaign at {host} doesn't accept this API key."),
        N_("The key is wrong or no longer valid, or it belongs to another account."),
        N_(
            "Copy the key again from ActiveCampaign (Settings, Developer), and check that the host name is of the same "
            "account."
        ),
    ),
    "connection.lists_refused": Words(
        N_("The API key is right, but its user may not see the lists at {host}."),
        N_("A key has the rights of the user it belongs to."),
        N_(
            "Ask an administrator of the ActiveCampaign account to give this user's group access to the lists, or use "
            "the key of another user."
        ),
    ),
    "connection.fields_refused": Words(
        N_("The API key is right, but its user may not see the contact fields at {host}."),
        N_("A key has the rights of the user it belongs to."),
        N_(
            "Ask an administrator of the ActiveCampaign account to give this user's group access to contact fields, or "
            "use the key of another user."
        ),
    ),
    "list.name_empty": Words(N_("The list has no name."), "", N_("Give it one that people may see in your mails.")),
    "list.name_taken": Words(
        N_("The account has a list “{name}” already."), "", N_("Choose it above, or give the new list another name.")
    ),
    "list.no_reminder": Words(
        N_("The sentence that says why people get mail from this list is missing."),
        N_("ActiveCampaign puts it into every mail and makes no list without it."),
        N_("Write one, such as “You get this e-mail because you are a customer of ours.”"),
    ),
    "consent.missing": Words(
        N_("You haven't agreed to sending data to ActiveCampaign yet."),
        N_("acdesk contacts an account only after you have read what that means and agreed."),
        N_("Read the text and choose “I agree”."),
    ),
    "keyring.absent": Words(
        N_("This computer has no keyring that acdesk can use."),
        N_("acdesk keeps API keys in the system's keyring only, never in a file."),
        N_(
            "On Linux, install and start GNOME Keyring or KWallet (with KWallet, enable its Secret Service). Or keep "
            "the key for this session only."
        ),
    ),
    "keyring.locked": Words(
        N_("The keyring of this computer is locked ({backend})."),
        N_("It wasn't unlocked, or the question to unlock it was dismissed."),
        N_("Unlock the keyring, usually with your login password, and try again."),
    ),
    "keyring.plain_text": Words(
        N_("The only keyring set up on this computer ({backend}) doesn't keep secrets safe."),
        N_(
            "It writes them into a file that others could read, or keeps nothing at all, so acdesk doesn't give it "
            "your key."
        ),
        N_(
            "Set up the system's own keyring, such as GNOME Keyring or KWallet, and remove the keyring setting that "
            "chose this one (PYTHON_KEYRING_BACKEND or keyringrc.cfg)."
        ),
    ),
    "keyring.denied": Words(
        N_("The keyring of this computer refused ({backend})."),
        N_("It gave no reason that acdesk knows."),
        N_("Open your system's password manager to see whether it works, and try again."),
    ),
    "keyring.not_kept": Words(
        N_("The keyring of this computer ({backend}) didn't keep the API key."),
        N_("acdesk read the key back after storing it, and it wasn't the same."),
        N_("Open your system's password manager to see whether it works, and try again."),
    ),
    "keyring.no_key": Words(
        N_("The keyring of this computer holds no API key for this connection."),
        N_("It was deleted there, or was kept for an earlier session only."),
        N_("Edit the connection and enter the key again."),
    ),
}
