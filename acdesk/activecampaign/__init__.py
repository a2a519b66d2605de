"""ActiveCampaign's interface: the account, its faults and its limiter. The only user of httpx and httpcore."""

from acdesk.activecampaign.account import Account, ContactStatus
from acdesk.activecampaign.answers import BatchStatus, ImportAnswer, RefusedContact
from acdesk.activecampaign.body import MAX_BATCH_BYTES, MAX_BATCH_CONTACTS
from acdesk.activecampaign.faults import PassingFault, Stopped
from acdesk.activecampaign.host import account_address
from acdesk.activecampaign.inventory import AccountList, AccountUser, ContactField, ContactLimit, Exclusion, NewField
from acdesk.activecampaign.limiter import Ledger, Limiter, Rules, SlotWait, Window
from acdesk.activecampaign.lookups import FailureReason, look_up_failures
from acdesk.activecampaign.pace import Pace
from acdesk.activecampaign.ways import RequestKind

__all__ = [
    "MAX_BATCH_BYTES",
    "MAX_BATCH_CONTACTS",
    "Account",
    "AccountList",
    "AccountUser",
    "BatchStatus",
    "ContactField",
    "ContactLimit",
    "ContactStatus",
    "Exclusion",
    "FailureReason",
    "ImportAnswer",
    "Ledger",
    "Limiter",
    "NewField",
    "Pace",
    "PassingFault",
    "RefusedContact",
    "RequestKind",
    "Rules",
    "SlotWait",
    "Stopped",
    "Window",
    "account_address",
    "look_up_failures",
]
