### What letters say, in English.

## letter: the link

letter-subject = Sign in to { $app }
letter-preheader = Your link works once, until { $clock }.
letter-heading = Sign in to { $app }
letter-invitation = Somebody, most likely you, asked to sign in with this e-mail address.
letter-button = Sign in to { $app }
# Before the link in the plain part, where there is no button.
letter-open-link = To go on, open this address in your browser:
# Before the link in the HTML part, below the button.
letter-plain-link = If the button does nothing, open this address in your browser:
letter-expiry = The link works once, until { $clock } (for { $span }).
letter-asked-from = Asked for on { $date } at { $clock } from { $place }.
letter-asked-from-unknown = Asked for on { $date } at { $clock } from an unknown browser.
letter-asked-by-server = Asked for on { $date } at { $clock } by { $app }'s server.
letter-not-you = If it wasn't you, ignore this letter: nobody gets in without the link.
letter-keep = Don't pass the link on.
letter-support = Support id: { $id }

## code: the six digits, beside the link or alone

# Before the code, which stands in a line of its own, in a letter with the link.
code-or-type = Or type this code where you began:
# The same in a letter with the code alone.
code-type = Type this code where you began:
# In a letter with the code alone.
code-expiry = The code works once, until { $clock } (for { $span }).
# In a letter with the link, which has told the span.
code-works-until = The code works until { $clock }.
code-never-tell = Never tell the code to anyone: nobody who helps you will ask for it.
code-subject = Your code for { $app }
code-heading = Your code for { $app }
code-preheader = Your code works once, until { $clock }.
# In a letter with the code alone.
code-not-you = If it wasn't you, ignore this letter: nobody gets in without the code.
# In a letter with link and code.
code-not-you-either = If it wasn't you, ignore this letter: nobody gets in without the link or the code.

## erased: the letter to whoever was erased

erased-subject = Your account at { $app } was deleted
erased-preheader = What { $app } kept of you here is gone.
erased-heading = Your account at { $app } was deleted
erased-what = { $app } deleted your account, and everything that was kept here under this e-mail address.
erased-when = Deleted on { $date } at { $clock }.
erased-again = If you did not expect this, ask { $app }. This is the last letter about that account; with this address a new one can begin.

## change: the letters of a change of address

change-subject = Change of your e-mail address at { $app }
change-preheader = Nothing changes until both addresses have confirmed, by { $clock }.
change-what-old = Somebody who is signed in to your account at { $app } asked to change its e-mail address to { $hint }. It changes only when both addresses have confirmed.
change-what-new = Somebody asked to make this the e-mail address of an account at { $app }, in place of { $hint }. It changes only when both addresses have confirmed.
change-button = Look at the change
change-not-you-old = If it wasn't you, open the link and say so: that stops the change.
change-not-you-new = If it wasn't you, ignore this letter: nothing changes without you.
change-done-subject = Your e-mail address at { $app } has changed
change-done-preheader = Both addresses confirmed the change.
change-done-what-old = Your account at { $app } has the address { $hint } from now on. This one signs in to it no more, and other browsers and devices were signed out.
change-done-what-new = Your account at { $app } has this address from now on, in place of { $hint }. Other browsers and devices were signed out.
change-done-when = Changed on { $date } at { $clock }.
change-done-not-you = If you did not want this, ask { $app } at once.

## device: the letter of a sign-in in a new browser

device-subject = New sign-in to { $app }
device-preheader = If it was you, there is nothing to do.
device-what = Somebody signed in to your account at { $app } with a browser or an app in which you had not signed in before.
device-button = Look at your account
# Before the address of the person's own page in the plain part, where there is no button.
device-open = Your own page shows where you are signed in, and signs you out there:
device-from = Signed in on { $date } at { $clock } from { $place }.
device-from-unknown = Signed in on { $date } at { $clock } from an unknown browser.
device-not-you = If it was you, there is nothing to do. If it wasn't you, sign out everywhere on your own page, and make sure that nobody else reads your mail.
