"""The practice account: a stand-in for ActiveCampaign, served over real HTTP on loopback in a process of its own.

It behaves as ActiveCampaign's documents say, limits and quirks included, so that a run can be tried from start to
report without an account. It imports nothing else of this program and nothing outside the standard library: it is
the other side of the wire. "Section n" in these modules means section n of the ActiveCampaign fact sheet; a capital
letter after it (B, G, H, ...) is the fact sheet's key of the source.

Start it with ``python -m acdesk.practice``; its first line of output is ``{"host": "127.0.0.1:PORT", "key": "..."}``.
A page at ``/`` shows what arrives; ``/practice/...`` inspects and steers it (see `control`).

**It refuses people, as a real account does.** Whatever the options, these addresses never become subscribers:

=============================================  ==========================================================
an address of the domain `excluded.example`    on the exclusion list (match type "end")
`complaint@example.com`                        on the exclusion list (match type "exact")
a local part starting with `bounced.`          bounced earlier
a local part starting with `unsubscribed.`     left every list earlier
=============================================  ==========================================================

They come back in the batch's ``failure`` without a reason (section 4: S), and excluded ones lower ``queued_contacts``
(section 3: B). The seeded account also has a few contacts, two of whom left one list (see `seeding`).

All times given as options or faults are *account seconds*: the account's clock runs `speed` times faster than ours.
"""
