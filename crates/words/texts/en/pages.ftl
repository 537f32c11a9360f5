### What pages say, in English.

## page: on many of them

page-title = { $heading } – { $app }
page-support-id = Support id
# Links to pages of the app's own, below all of ours.
page-privacy = Privacy
page-terms = Terms

## link: the page behind a good link

link-heading = Sign in to { $app }
link-invitation = You are about to sign in with this address:
link-sign-in = Sign in
link-refuse = This wasn’t me
link-asked-heading = Who asked for this
link-asked-by = Asked for by
link-server = { $app }’s server
link-asked-from = Asked for from
link-browser-unknown = An unknown browser
link-browser-unknown-on = An unknown browser on { $system }
link-ip = IP address
link-when = When
link-when-told = { $ago }, on { $date } at { $clock }
link-works = Link works
link-works-until = until { $clock }, { $left }
link-not-you = If it wasn’t you, press “{ link-refuse }”. The link then does nothing any more, and nobody gets into { $app } with it.

## notice: what is so, and what to do now

notice-again = Go back to the page where you began, and ask for a new mail.
notice-again-at = Go back to { $app }, to the page where you began, and ask for a new mail.
notice-press-in-mail = Open the link from your mail, and press the button there.

notice-stopped-heading = Sign-in stopped
notice-stopped-done = Nobody was signed in to { $app }, and the link does nothing any more.
notice-stopped-harmless = To ask for a link takes no more than your address, so it doesn’t mean that anybody else reads your mail.
notice-stopped-next = You can close this page. If letters like this keep coming, tell the people behind the app.
notice-stopped-next-with-id = You can close this page. If letters like this keep coming, tell the people behind the app, with the support id below.

notice-cross-site-heading = That came from another site
notice-cross-site-text = The button was pressed on a page that isn’t ours, so nothing was done. The link is as good as before.

notice-not-allowed-heading = That isn’t possible here
notice-not-allowed-text = This sign-in can’t be approved for another screen. The link is as good as before.

notice-form-heading = We didn’t understand that
notice-form-text = What was sent is not what the page’s buttons send, so nothing was done. The link is as good as before.

notice-unavailable-heading = Please try again in a moment
notice-unavailable-text = We can’t look up your link right now. Most likely it is as good as before.
notice-unavailable-next = Wait a few seconds, then open the link from your mail again.

notice-failed-heading = Something went wrong on our side
notice-failed-text = It is not your fault, and those who run this server have been told by its log.
notice-failed-next = Open the link from your mail again, or go back to the app and ask for a new mail.

notice-unknown-heading = We don’t know this link
notice-unknown-text = It may have been cut off or changed on its way here, or it is so old that nothing is left of it.
notice-unknown-next = Open the newest mail and press its button, or copy the whole address from it. Otherwise go back to the app and ask for a new mail.

notice-guessing-heading = Too many links that don’t work
notice-guessing-text = Many links that lead nowhere were opened from your network, so we answer a little more slowly now.
notice-guessing-next = Wait { $wait }, then open the link from your newest mail.

notice-spent-heading = This link was already used
notice-spent-text = Each link works once.
notice-spent-text-of = It signed { $hint } in to { $app }. Each link works once.
notice-spent-you = If that was you, you can close this page.
notice-spent-next = To sign in again, go back to the page where you began, and ask for a new mail.
notice-spent-next-at = To sign in again, go back to { $app }, to the page where you began, and ask for a new mail.

notice-expired-heading = This link has expired
notice-expired-text = Links work for a short time only, so that an old letter opens nothing.
notice-expired-text-of = It was sent to { $hint } and worked until { $clock } on { $date }.

notice-refused-heading = This sign-in was stopped
notice-refused-text = Somebody who reads the mail said that it wasn’t theirs, so the link does nothing any more.
notice-refused-text-of = Somebody who reads the mail to { $hint } said that it wasn’t theirs, so the link does nothing any more.
notice-refused-next = If you want to sign in, go back to the page where you began, and ask for a new mail.
notice-refused-next-at = If you want to sign in, go back to { $app }, to the page where you began, and ask for a new mail.

notice-disabled-heading = Signing in is switched off
notice-disabled-heading-of = Signing in to { $app } is switched off
notice-disabled-text = The people behind the app let nobody sign in right now.
notice-disabled-next = Ask them, or try again later.
notice-disabled-next-until = Ask them, or try again later. This link stays good until { $clock } on { $date }.

notice-user-heading = You can’t sign in here
notice-user-heading-of = You can’t sign in to { $app }
notice-user-text = The people behind the app don’t allow this address to sign in.
notice-user-text-of = The people behind the app don’t allow { $hint } to sign in.
notice-user-next = If you think that is a mistake, ask them.

notice-moved-heading = This link leads nowhere any more
notice-moved-text = After this mail was sent, the app changed where it sends people when they sign in. Nobody was signed in.
notice-moved-text-of = After this mail was sent to { $hint }, { $app } changed where it sends people when they sign in. Nobody was signed in.

notice-front-heading = Gatepost
notice-front-text = This server signs people in by e-mail, for the apps that they use.
notice-front-next = There is nothing to do here. To sign in, go to the app; to finish a sign-in, press the button in the mail that you got.

## begin: the hosted page where a sign-in begins

begin-heading = Sign in to { $app }
begin-label = E-mail address
begin-hint = We’ll send you a letter to sign in with. You need no password.
begin-continue = Continue
begin-missing-problem = Please type your e-mail address.
begin-invalid-problem = This isn’t a whole e-mail address. It should look like name@example.org.
# In the title, before the app's name.
begin-problem-heading = Please check the address
begin-limited-heading = Please wait a little
begin-limited-text = Many letters were asked for of late. One of them may already be in your mailbox: its link works.
begin-limited-next = You can try again in { $wait }.
begin-try-again = Try again
begin-trouble-heading = We can’t send mail right now
begin-trouble-text = It is not your fault: something that we need for it doesn’t answer. No letter was sent.
begin-trouble-next = Please try again in a few minutes.
begin-language-label = Language
begin-language-button = Change
begin-stray-heading = You can’t sign in from here
begin-stray-app = There is no such app on this server.
begin-stray-request = What the app sent along is incomplete or broken, so nobody is sent anywhere.
begin-stray-redirect = The app wants you to be sent on to an address that it has not registered, so nobody is sent anywhere.
begin-stray-next = Go back to the app and try once more. If this page comes again, tell the people behind the app.

## wait: the page that waits for the letter to be read

wait-heading = Check your mail
wait-sending = We are sending a letter to { $hint }.
wait-sent = We sent a letter to { $hint }.
wait-then = Press the button in the letter, or type its code here.
wait-then-link = Press the button in the letter.
wait-then-code = Type the code from the letter here.
wait-moves-on = This page goes on by itself as soon as you have.
wait-check-again = Check again
wait-check-again-hint = When you have pressed the button in the letter, press “{ wait-check-again }”.
wait-open-mail = Open { $service }
wait-code-label = Code from the letter
wait-code-hint = Six digits. Spaces don’t matter.
wait-code-button = Sign in
wait-code-missing = Please type the six digits from the letter.
# In the title, before the app's name.
wait-code-wrong-heading = Wrong code
wait-code-wrong = That isn’t the code in the letter. { $tries ->
    [one] You have 1 more try.
   *[other] You have { $tries } more tries.
}
wait-code-locked-heading = Code locked
wait-code-locked = The code was typed wrongly too often and does nothing any more. The link in the letter still works.
wait-resend = Send the letter again
wait-resend-in = You can have the letter sent again in { $wait }.
wait-resent = We sent another letter to { $hint }. Earlier ones work as well.
wait-resend-exhausted = No more letters can be sent for this sign-in. Look into your spam folder too, or start again.
wait-resend-limited = Many letters were sent to this address of late. You can try again in { $wait }.
wait-wrong-address = Wrong address?
wait-start-again = Start again
wait-number = If you open the link on another device, type this number there: { $number }
wait-number-keep = Don’t tell the number to anyone.
wait-expired-heading = This sign-in has expired
wait-expired-text = The letter to { $hint } doesn’t work any more.
wait-new-letter = Send a new letter
wait-refused-heading = This sign-in was stopped
wait-refused-text = Somebody who reads the mail to { $hint } stopped it, or a wrong number was typed. Nobody was signed in to { $app }.
wait-approved-heading = Confirmed
wait-approved-text = You are being signed in to { $app }.
wait-go-on = Go on to { $app }
wait-back = Back to { $app }
wait-completed-heading = You are signed in
wait-completed-text = You have been signed in to { $app }. You can close this page.
wait-failed-heading = The letter couldn’t be delivered
wait-failed-text = The mail server of { $hint } didn’t take it.
wait-failed-next = Check whether the address is right, and start again.
wait-elsewhere-heading = Go on where you began
wait-elsewhere-text = A sign-in can be followed in the browser where it began, and there for a day.
wait-elsewhere-next = If this is that browser, go back to the app, and begin again.

## confirm: the choice behind a link that was opened elsewhere

confirm-here = Sign in here
confirm-here-text = You go on in this browser, on this device.
confirm-elsewhere = Finish on the other screen
confirm-elsewhere-text = The page where you began shows a number of two digits. Type it here, and that screen goes on.
confirm-number-label = Number on the other screen
confirm-number-hint = Two digits
confirm-number-button = Let the other screen go on
confirm-number-keep = Type only a number that you see on your own screen, never one that somebody tells you.
confirm-wrong-heading = That wasn’t the number
confirm-wrong-text = To be on the safe side, the sign-in was stopped. Nobody was signed in to { $app }.
confirm-wrong-next = If it was a slip of the finger, have a new letter sent.
confirm-approved-heading = Confirmed
confirm-approved-text = You can close this page; the other screen goes on.
confirm-strict-heading = Open this link where you began
confirm-strict-text = Open this link in the browser where you began: { $app } lets nobody sign in with it anywhere else.
confirm-strict-next = If you can’t, type the code from the letter there.
confirm-renew = Send a new letter to { $hint }
confirm-renew-text = You need to type nothing again.
confirm-renew-too-soon-heading = You are just being signed in
confirm-renew-too-soon-text = This link was used a moment ago, and the app is about to go on. Wait a minute before you ask for a new letter.
confirm-signed-in-heading = You are signed in
confirm-signed-in-text = You signed in to { $app } with this link a moment ago.
confirm-signed-in-next = Go back to the app. You can close this page.
confirm-renewed-heading = Check your mail
confirm-renewed-text = We sent a new letter to { $hint }.
confirm-renewed-next = Press its button. You can close this page.
confirm-cross-site-heading = That came from another site
confirm-cross-site-text = The form was sent from a page that isn’t ours, so nothing was done.
confirm-cross-site-next = Go back to the app, and begin again there.
confirm-limited-heading = Please wait a little
confirm-limited-text = Many pages were asked for from your network of late. Your link is as good as before.
confirm-limited-next = You can try again in { $wait }.

## logout: the page that asks whether somebody wants to log out, and what comes of it

logout-heading = Sign out of { $app }?
logout-who = You are signed in as { $hint }.
logout-text = Somebody, perhaps { $app }, asks to sign you out. Nothing has ended yet.
logout-here = Sign out
logout-everywhere = Sign out on all devices
logout-everywhere-text = That ends every session of yours with this app, in every browser.
logout-stay = If you don’t want that, close this page: you stay signed in.
logout-done-heading = You are signed out
logout-done-text = You are signed out of { $app } in this browser.
logout-done-next = You can close this page.
logout-stray-heading = Nothing was ended
logout-stray-request = What the app sent along is incomplete or broken, so nobody was signed out.
logout-stray-redirect = The app wants you to be sent on to an address that it has not registered, so nobody was signed out or sent anywhere.
logout-stray-next = Go back to the app, and sign out there. If this page comes again, tell the people behind the app.

## account: a person's own page

account-heading = Your account at { $app }
account-who = You are signed in as:
account-sessions = Where you are signed in
account-sessions-none = The app has no session of yours right now.
account-here = this browser
account-since = Since { $date }, { $clock }
account-used = Last used { $date }, { $clock }
account-end = End
account-end-that = End the session: { $what }
account-history = Sign-ins of late
account-history-none = No sign-in of this address is known.
account-completed = Signed in
account-waiting = Waits for the letter to be confirmed
account-refused = Refused: nobody got in
account-expired = Not confirmed in time: nobody got in
account-email = Change your e-mail address
account-email-label = New e-mail address
account-email-hint = Both addresses get a letter. The address changes when both have confirmed, and other browsers are signed out then.
account-email-button = Send both letters
account-pending = The change to { $email } waits until { $clock } on { $date }. Confirm it in the letters to both addresses.
account-pending-old = The address that you have has confirmed.
account-pending-new = The new address has confirmed.
account-invalid = That is no e-mail address that can get letters.
account-same = That is your address already.
account-domain = { $app } takes no addresses of that domain.
account-limited = Enough letters were sent. Try again in { $wait }.
account-leave = Sign out
account-leave-here = Sign out here
account-leave-everywhere = Sign out everywhere
account-leave-text = Everywhere ends every session of yours at this app, in all browsers and on all devices.
account-fresh-heading = Sign in again first
account-fresh-text = To change the address, you must have signed in within the last five minutes. Nothing was changed, and no letter was sent.
account-fresh-button = Sign in again
account-again-heading = This sign-in leads nowhere any more
account-again-text = It began in another browser, or it is over. Begin anew: it takes a moment.
account-back = To your account
account-gone-heading = There is no such session
account-gone-text = It has ended already, or it is not yours.
account-left-everywhere = Every session of yours at { $app } has ended, in all browsers.

## moving: the page behind the link of a change

moving-heading = Change of address at { $app }
moving-old = Your account is to have the address { $hint } from now on, in place of this one:
moving-new = The account that has the address { $hint } is to have this one from now on:
moving-both = It changes only when both addresses have confirmed.
moving-confirm = Confirm the change
moving-not-you = If it wasn't you, press “{ link-refuse }”. The change is off then.
moving-half-heading = This address has confirmed
moving-half-text = The change is made when { $hint } has confirmed too.
moving-done-heading = The address has changed
moving-done-text = The account at { $app } has the address { $hint } from now on. Both addresses get a letter that says so.
moving-off-heading = The change is off
moving-off-text = Nothing was changed at { $app }, and none of the two links does anything any more.
moving-off-next = If somebody else asked for it from your account, sign out everywhere there.
moving-expired-text = Both addresses had an hour to confirm. Nothing was changed.
moving-expired-next = Ask for the change again on your account page.
moving-taken-heading = The address can't be used
moving-taken-text = Meanwhile there is another account at { $app } with it. Nothing was changed.
moving-replaced-text = A newer request took its place. Nothing was changed by this one.
moving-domain = { $app } takes no addresses of the new one's domain. Nothing was changed.
