"""Words for the codes of account."""

from __future__ import annotations

from acdesk.sentences.translation import N_
from acdesk.sentences.words.wording import Words

_RESUME = N_("Try again in a few minutes. A run that was under way can be resumed.")
_NETWORK = N_("Check your internet connection and try again. A run that was under way can be resumed.")
_ADDRESS = N_(
    "Check the host name: in ActiveCampaign it stands under Settings, Developer, as the API URL, and usually "
    "looks like mycompany.api-us1.com."
)

WORDS: dict[str, Words] = {
    "account.field_refused": Words(
        N_("ActiveCampaign did not take the contact field “{field}”."),
        N_("Its title, its type or one of its options may be something that it doesn't allow."),
        N_("Create the field in ActiveCampaign, or choose another title or type; nothing was sent."),
    ),
    # The host name as typed.
    "host.empty": Words(N_("The host name is missing."), "", _ADDRESS),
    "host.invalid": Words(
        N_("“{host}” is not a host name."), N_("It holds characters that an address can't have."), _ADDRESS
    ),
    "host.incomplete": Words(
        N_("“{host}” is not a complete host name."),
        N_("An account name alone doesn't say where the account is."),
        _ADDRESS,
    ),
    "host.not_https": Words(
        N_("“{host}” would be spoken to without encryption."),
        N_("acdesk sends customers and your API key over https only."),
        N_("Type the host name alone, or with https:// before it."),
    ),
    # Key and rights.
    "account.key_malformed": Words(
        N_("This is not an API key."),
        N_("It is empty, or holds spaces or other characters that a key doesn't have."),
        N_("Copy the key again from ActiveCampaign: Settings, Developer, API Access."),
    ),
    "account.forbidden": Words(
        N_("ActiveCampaign at {host} refused the request."),
        N_("The API key is wrong or no longer valid, or its user lacks the right for it."),
        N_(
            "Test the connection. If that fails, enter the key again: in ActiveCampaign it stands under Settings, "
            "Developer."
        ),
    ),
    "account.payment": Words(
        N_("ActiveCampaign at {host} says that there is a problem with the payment for this account."),
        N_("It takes no contacts until that is settled."),
        N_("Look at the billing page in ActiveCampaign. A run that was under way can be resumed afterwards."),
    ),
    # The address.
    "account.redirected": Words(
        N_("{host} sends acdesk on to another page instead of answering."),
        N_(
            "That is what ActiveCampaign does when there is no account of this name. acdesk doesn't follow, so that "
            "your key can't end up somewhere else."
        ),
        _ADDRESS,
    ),
    "account.foreign_page": Words(
        N_("{host} answered with a web page instead of data."),
        N_(
            "This may not be the address of an ActiveCampaign account, or something in between (a company proxy, the "
            "log-in page of a hotel's network) answered in its place."
        ),
        N_(
            "Open a web page in your browser to see whether your network asks you to log in. If not, check the host "
            "name."
        ),
    ),
    "account.not_found": Words(
        N_("{host} doesn't know what acdesk asked for."),
        N_("Either this is not an ActiveCampaign account, or what was asked for has been deleted there."),
        _ADDRESS,
    ),
    "account.no_such_host": Words(
        N_("The address {host} can't be found."),
        N_("Either there is no such host, or this computer has no connection to the internet at the moment."),
        N_("Check your internet connection and the host name."),
    ),
    "account.nothing_listening": Words(
        N_("Nothing answers at {host}."),
        N_("The computer is there, but it takes no connections. A practice account may have been closed."),
        N_("Check the host name. If it is a practice account, start it again."),
    ),
    "account.offline": Words(
        N_("{host} can't be reached from here."), N_("This computer seems to have no network at the moment."), _NETWORK
    ),
    "account.cannot_connect": Words(
        N_("No connection to {host} came about."), N_("The network gave no further reason."), _NETWORK
    ),
    "account.connect_timeout": Words(
        N_("{host} didn't take the connection within 15 seconds."),
        N_("The network is very slow, or a firewall drops the connection."),
        _NETWORK,
    ),
    # Encryption and proxies.
    "account.tls_certificate": Words(
        N_("{host} couldn't prove that it is who it says."),
        N_(
            "Its certificate is not one this computer trusts. The computer's date may be wrong, or a company proxy or "
            "virus scanner opens the encryption with a certificate that isn't installed here."
        ),
        N_(
            "Check the date of this computer. In a company, ask for the company's root certificate to be installed in "
            "the system's certificate store."
        ),
    ),
    "account.tls": Words(
        N_("No encrypted connection to {host} came about."),
        N_("The other side doesn't speak https there, or something in between prevents it."),
        N_("Check the host name and your network."),
    ),
    "account.proxy_unreachable": Words(
        N_("The proxy {proxy} of this computer doesn't answer."),
        N_("acdesk goes through the proxy that the system settings name."),
        N_(
            "Check the proxy in your system's network settings, or whether you need the company's network (VPN) for it."
        ),
    ),
    "account.proxy_refused": Words(
        N_("The proxy {proxy} refused to connect to {host}."),
        N_("It may not allow this address."),
        N_("Ask whoever looks after the proxy to allow {host}."),
    ),
    "account.proxy_login": Words(
        N_("The proxy {proxy} asks for a name and a password."),
        N_("acdesk has none for it."),
        N_("Ask whoever looks after the proxy how programs get through it."),
    ),
    "account.proxy_unsupported": Words(
        N_("The proxy in this computer's settings can't be used to reach {host}."),
        N_("acdesk can go through HTTP proxies only."),
        N_("Set an HTTP proxy in your system's network settings, or none."),
    ),
    # A request under way.
    "account.timeout": Words(
        N_("{host} didn't answer in time."), N_("ActiveCampaign, or the network, is very slow at the moment."), _RESUME
    ),
    "account.timeout_sending": Words(
        N_("The contacts couldn't be handed over to {host} in time."), N_("The network is very slow."), _RESUME
    ),
    "account.connection_lost": Words(
        N_("The connection to {host} broke off."),
        N_("ActiveCampaign or the network closed it without an answer."),
        _RESUME,
    ),
    "account.cut": Words(N_("The request to {host} was broken off because you stopped the run."), "", ""),
    "account.empty_answer": Words(
        N_("{host} gave an empty answer."), N_("Something went wrong on the other side."), _RESUME
    ),
    "account.bad_answer": Words(
        N_("{host} gave an answer that can't be read."),
        N_("It was cut off, or isn't what ActiveCampaign answers."),
        _RESUME,
    ),
    "account.endless_answer": Words(
        N_("{host} gave an answer that doesn't end."), N_("Something went wrong on the other side."), _RESUME
    ),
    "account.server_error": Words(
        N_("ActiveCampaign at {host} had a problem of its own (error {status})."),
        N_("This usually passes."),
        _RESUME,
    ),
    "account.refused": Words(
        N_("ActiveCampaign at {host} refused the request (error {status})."),
        N_("It gave no reason that acdesk knows."),
        _RESUME,
    ),
    "account.too_fast": Words(
        N_("ActiveCampaign at {host} says that too much is being sent to this account."),
        N_("acdesk keeps to the limits, so another program is probably sending to the same account."),
        N_("Wait a few minutes, or stop the other program for a while. A run that was under way can be resumed."),
    ),
    "account.batch_invalid": Words(
        N_("ActiveCampaign at {host} refused the contacts as a whole."),
        N_("It named no contact to put aside, so acdesk can't go on by itself."),
        N_(
            "Check that the list and the contact fields of this export still exist in ActiveCampaign, then resume the "
            "run."
        ),
    ),
    "account.full": Words(
        N_("The ActiveCampaign account at {host} is full: it has {contacts} contacts, and its plan allows {limit}."),
        N_("ActiveCampaign takes no new contacts beyond that."),
        N_("Remove contacts there or choose a bigger plan, then resume the run."),
    ),
    # Why a contact ended in `failure`, as far as the account tells when asked.
    "refused.excluded": Words(
        N_("This address is on the exclusion list of the ActiveCampaign account."),
        N_("ActiveCampaign never imports addresses that stand there."),
        N_("If that is a mistake, take it off the list in ActiveCampaign: Contacts, Exclusions."),
    ),
    "refused.unsubscribed": Words(
        N_("This person unsubscribed from the list earlier."),
        N_("An import doesn't subscribe people again who have left."),
    ),
    "refused.bounced": Words(
        N_("E-mail to this address bounced earlier."),
        N_("ActiveCampaign doesn't import addresses that can't be reached."),
        N_("Check the address for typing errors."),
    ),
}
