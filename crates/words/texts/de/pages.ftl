### Was Seiten sagen, auf Deutsch.

## page: auf vielen davon

page-title = { $heading } – { $app }
page-support-id = Support-Kennung
page-privacy = Datenschutz
page-terms = Nutzungsbedingungen

## link: die Seite hinter einem gültigen Link

link-heading = Anmeldung bei { $app }
link-invitation = Sie melden sich mit dieser Adresse an:
link-sign-in = Anmelden
link-refuse = Das war ich nicht
link-asked-heading = Wer das angefordert hat
link-asked-by = Angefordert von
link-server = Server von { $app }
link-asked-from = Angefordert von
link-browser-unknown = Unbekannter Browser
link-browser-unknown-on = Unbekannter Browser unter { $system }
link-ip = IP-Adresse
link-when = Wann
link-when-told = { $ago }, am { $date } um { $clock }
link-works = Link gültig
link-works-until = bis { $clock }, { $left }
link-not-you = Wenn Sie das nicht waren, drücken Sie „{ link-refuse }“. Der Link ist dann wirkungslos, und niemand kann sich damit bei { $app } anmelden.

## notice: was ist und was nun zu tun ist

notice-again = Gehen Sie zurück zu der Seite, auf der Sie begonnen haben, und fordern Sie eine neue E-Mail an.
notice-again-at = Gehen Sie bei { $app } zurück zu der Seite, auf der Sie begonnen haben, und fordern Sie eine neue E-Mail an.
notice-press-in-mail = Öffnen Sie den Link aus Ihrer E-Mail, und drücken Sie dort auf die Schaltfläche.

notice-stopped-heading = Anmeldung abgebrochen
notice-stopped-done = Niemand wurde bei { $app } angemeldet, und der Link ist nun wirkungslos.
notice-stopped-harmless = Um einen Link anzufordern, braucht man nur Ihre Adresse. Es bedeutet also nicht, dass jemand anders Ihre E-Mails liest.
notice-stopped-next = Sie können diese Seite schließen. Wenn weiterhin solche E-Mails kommen, wenden Sie sich an die Betreiber der App.
notice-stopped-next-with-id = Sie können diese Seite schließen. Wenn weiterhin solche E-Mails kommen, wenden Sie sich an die Betreiber der App, mit der Support-Kennung unten.

notice-cross-site-heading = Das kam von einer fremden Website
notice-cross-site-text = Die Schaltfläche wurde auf einer Seite gedrückt, die nicht unsere ist; deshalb ist nichts geschehen. Der Link gilt weiterhin.

notice-not-allowed-heading = Das ist hier nicht möglich
notice-not-allowed-text = Diese Anmeldung kann nicht für einen anderen Bildschirm bestätigt werden. Der Link gilt weiterhin.

notice-form-heading = Das haben wir nicht verstanden
notice-form-text = Was gesendet wurde, senden die Schaltflächen der Seite nicht; deshalb ist nichts geschehen. Der Link gilt weiterhin.

notice-unavailable-heading = Bitte versuchen Sie es gleich noch einmal
notice-unavailable-text = Wir können Ihren Link gerade nicht nachschlagen. Höchstwahrscheinlich gilt er weiterhin.
notice-unavailable-next = Warten Sie einige Sekunden, und öffnen Sie dann den Link aus Ihrer E-Mail noch einmal.

notice-failed-heading = Bei uns ist etwas schiefgegangen
notice-failed-text = Es liegt nicht an Ihnen, und die Betreiber dieses Servers erfahren es aus dem Protokoll.
notice-failed-next = Öffnen Sie den Link aus Ihrer E-Mail noch einmal, oder gehen Sie zurück zur App und fordern Sie eine neue E-Mail an.

notice-unknown-heading = Diesen Link kennen wir nicht
notice-unknown-text = Vielleicht wurde er unterwegs abgeschnitten oder verändert, oder er ist so alt, dass nichts mehr von ihm übrig ist.
notice-unknown-next = Öffnen Sie die neueste E-Mail und drücken Sie auf die Schaltfläche darin, oder kopieren Sie die ganze Adresse daraus. Sonst gehen Sie zurück zur App und fordern Sie eine neue E-Mail an.

notice-guessing-heading = Zu viele Links, die nirgendwohin führen
notice-guessing-text = Aus Ihrem Netz wurden viele Links geöffnet, die es nicht gibt; deshalb antworten wir jetzt etwas langsamer.
notice-guessing-next = Warten Sie { $wait }, und öffnen Sie dann den Link aus Ihrer neuesten E-Mail.

notice-spent-heading = Dieser Link wurde schon benutzt
notice-spent-text = Jeder Link gilt einmal.
notice-spent-text-of = Mit ihm wurde { $hint } bei { $app } angemeldet. Jeder Link gilt einmal.
notice-spent-you = Wenn Sie das waren, können Sie diese Seite schließen.
notice-spent-next = Um sich noch einmal anzumelden, gehen Sie zurück zu der Seite, auf der Sie begonnen haben, und fordern Sie eine neue E-Mail an.
notice-spent-next-at = Um sich noch einmal anzumelden, gehen Sie bei { $app } zurück zu der Seite, auf der Sie begonnen haben, und fordern Sie eine neue E-Mail an.

notice-expired-heading = Dieser Link ist abgelaufen
notice-expired-text = Links gelten nur kurze Zeit, damit eine alte E-Mail nichts mehr öffnet.
notice-expired-text-of = Er wurde an { $hint } gesendet und galt bis { $clock } am { $date }.

notice-refused-heading = Diese Anmeldung wurde abgebrochen
notice-refused-text = Wer die E-Mail gelesen hat, hat angegeben, sie nicht angefordert zu haben. Deshalb ist der Link wirkungslos.
notice-refused-text-of = Wer die E-Mails an { $hint } liest, hat angegeben, das nicht angefordert zu haben. Deshalb ist der Link wirkungslos.
notice-refused-next = Wenn Sie sich anmelden möchten, gehen Sie zurück zu der Seite, auf der Sie begonnen haben, und fordern Sie eine neue E-Mail an.
notice-refused-next-at = Wenn Sie sich anmelden möchten, gehen Sie bei { $app } zurück zu der Seite, auf der Sie begonnen haben, und fordern Sie eine neue E-Mail an.

notice-disabled-heading = Die Anmeldung ist abgeschaltet
notice-disabled-heading-of = Die Anmeldung bei { $app } ist abgeschaltet
notice-disabled-text = Die Betreiber der App lassen zurzeit keine Anmeldungen zu.
notice-disabled-next = Fragen Sie dort nach, oder versuchen Sie es später noch einmal.
notice-disabled-next-until = Fragen Sie dort nach, oder versuchen Sie es später noch einmal. Dieser Link gilt bis { $clock } am { $date }.

notice-user-heading = Sie können sich hier nicht anmelden
notice-user-heading-of = Sie können sich bei { $app } nicht anmelden
notice-user-text = Die Betreiber der App lassen diese Adresse nicht zu.
notice-user-text-of = Die Betreiber der App lassen { $hint } nicht zu.
notice-user-next = Wenn Sie das für einen Irrtum halten, fragen Sie dort nach.

notice-moved-heading = Dieser Link führt nirgendwohin mehr
notice-moved-text = Nachdem diese E-Mail gesendet wurde, hat die App geändert, wohin eine Anmeldung führt. Niemand wurde angemeldet.
notice-moved-text-of = Nachdem diese E-Mail an { $hint } gesendet wurde, hat { $app } geändert, wohin eine Anmeldung führt. Niemand wurde angemeldet.

notice-front-heading = Gatepost
notice-front-text = Dieser Server meldet Menschen per E-Mail bei den Apps an, die sie benutzen.
notice-front-next = Hier gibt es nichts zu tun. Um sich anzumelden, gehen Sie zur App; um eine Anmeldung abzuschließen, drücken Sie auf die Schaltfläche in der E-Mail, die Sie bekommen haben.

## begin: die Seite, auf der eine Anmeldung beginnt

begin-heading = Anmeldung bei { $app }
begin-label = E-Mail-Adresse
begin-hint = Wir senden Ihnen eine E-Mail, mit der Sie sich anmelden. Sie brauchen kein Passwort.
begin-continue = Weiter
begin-missing-problem = Bitte geben Sie Ihre E-Mail-Adresse ein.
begin-invalid-problem = Das ist keine vollständige E-Mail-Adresse. Sie sollte aussehen wie name@example.org.
begin-problem-heading = Bitte prüfen Sie die Adresse
begin-limited-heading = Bitte warten Sie ein wenig
begin-limited-text = In letzter Zeit wurden viele E-Mails angefordert. Vielleicht liegt schon eine in Ihrem Postfach: Der Link darin gilt.
begin-limited-next = Sie können es in { $wait } noch einmal versuchen.
begin-try-again = Noch einmal versuchen
begin-trouble-heading = Wir können gerade keine E-Mails senden
begin-trouble-text = Es liegt nicht an Ihnen: Etwas, das wir dafür brauchen, antwortet nicht. Es wurde keine E-Mail gesendet.
begin-trouble-next = Bitte versuchen Sie es in ein paar Minuten noch einmal.
begin-language-label = Sprache
begin-language-button = Ändern
begin-stray-heading = Von hier aus ist keine Anmeldung möglich
begin-stray-app = Auf diesem Server gibt es keine solche App.
begin-stray-request = Was die App mitgeschickt hat, ist unvollständig oder fehlerhaft; deshalb wird niemand weitergeleitet.
begin-stray-redirect = Die App möchte Sie an eine Adresse weiterleiten, die sie nicht eingetragen hat; deshalb wird niemand weitergeleitet.
begin-stray-next = Gehen Sie zurück zur App, und versuchen Sie es noch einmal. Wenn diese Seite wieder erscheint, sagen Sie es den Betreibern der App.

## wait: die Seite, die wartet, bis die E-Mail gelesen ist

wait-heading = Sehen Sie in Ihr Postfach
wait-sending = Wir senden eine E-Mail an { $hint }.
wait-sent = Wir haben eine E-Mail an { $hint } gesendet.
wait-then = Drücken Sie auf die Schaltfläche in der E-Mail, oder geben Sie hier den Code daraus ein.
wait-then-link = Drücken Sie auf die Schaltfläche in der E-Mail.
wait-then-code = Geben Sie hier den Code aus der E-Mail ein.
wait-moves-on = Danach geht es auf dieser Seite von selbst weiter.
wait-check-again = Erneut prüfen
wait-check-again-hint = Wenn Sie auf die Schaltfläche in der E-Mail gedrückt haben, drücken Sie hier „{ wait-check-again }“.
wait-open-mail = { $service } öffnen
wait-code-label = Code aus der E-Mail
wait-code-hint = Sechs Ziffern. Leerzeichen spielen keine Rolle.
wait-code-button = Anmelden
wait-code-missing = Bitte geben Sie die sechs Ziffern aus der E-Mail ein.
wait-code-wrong-heading = Falscher Code
wait-code-wrong = Das ist nicht der Code aus der E-Mail. { $tries ->
    [one] Sie haben noch 1 Versuch.
   *[other] Sie haben noch { $tries } Versuche.
}
wait-code-locked-heading = Code gesperrt
wait-code-locked = Der Code wurde zu oft falsch eingegeben und ist nun wirkungslos. Der Link in der E-Mail gilt weiterhin.
wait-resend = E-Mail noch einmal senden
wait-resend-in = In { $wait } können Sie die E-Mail noch einmal senden lassen.
wait-resent = Wir haben noch eine E-Mail an { $hint } gesendet. Auch die früheren gelten weiterhin.
wait-resend-exhausted = Für diese Anmeldung können keine weiteren E-Mails gesendet werden. Sehen Sie auch im Spam-Ordner nach, oder beginnen Sie von vorn.
wait-resend-limited = An diese Adresse wurden in letzter Zeit viele E-Mails gesendet. Sie können es in { $wait } noch einmal versuchen.
wait-wrong-address = Falsche Adresse?
wait-start-again = Von vorn beginnen
wait-number = Wenn Sie den Link auf einem anderen Gerät öffnen, geben Sie dort diese Zahl ein: { $number }
wait-number-keep = Nennen Sie die Zahl niemandem.
wait-expired-heading = Diese Anmeldung ist abgelaufen
wait-expired-text = Die E-Mail an { $hint } gilt nicht mehr.
wait-new-letter = Neue E-Mail senden
wait-refused-heading = Diese Anmeldung wurde abgebrochen
wait-refused-text = Jemand, der die E-Mails an { $hint } liest, hat sie abgebrochen, oder es wurde eine falsche Zahl eingegeben. Niemand wurde bei { $app } angemeldet.
wait-approved-heading = Bestätigt
wait-approved-text = Sie werden bei { $app } angemeldet.
wait-go-on = Weiter zu { $app }
wait-back = Zurück zu { $app }
wait-completed-heading = Sie sind angemeldet
wait-completed-text = Sie wurden bei { $app } angemeldet. Sie können diese Seite schließen.
wait-failed-heading = Die E-Mail konnte nicht zugestellt werden
wait-failed-text = Der Mailserver von { $hint } hat sie nicht angenommen.
wait-failed-next = Prüfen Sie, ob die Adresse stimmt, und beginnen Sie von vorn.
wait-elsewhere-heading = Weiter geht es dort, wo Sie begonnen haben
wait-elsewhere-text = Eine Anmeldung lässt sich nur in dem Browser verfolgen, in dem sie begonnen hat, und dort einen Tag lang.
wait-elsewhere-next = Wenn es dieser Browser ist, gehen Sie zurück zur App, und beginnen Sie von vorn.

## confirm: die Wahl hinter einem Link, der anderswo geöffnet wurde

confirm-here = Hier anmelden
confirm-here-text = Es geht in diesem Browser weiter, auf diesem Gerät.
confirm-elsewhere = Auf dem anderen Bildschirm abschließen
confirm-elsewhere-text = Die Seite, auf der Sie begonnen haben, zeigt eine zweistellige Zahl. Geben Sie sie hier ein; dann geht es dort weiter.
confirm-number-label = Zahl auf dem anderen Bildschirm
confirm-number-hint = Zwei Ziffern
confirm-number-button = Auf dem anderen Bildschirm fortfahren
confirm-number-keep = Geben Sie nur eine Zahl ein, die Sie auf Ihrem eigenen Bildschirm sehen, nie eine, die Ihnen jemand nennt.
confirm-wrong-heading = Das war nicht die Zahl
confirm-wrong-text = Sicherheitshalber wurde die Anmeldung abgebrochen. Niemand wurde bei { $app } angemeldet.
confirm-wrong-next = Wenn Sie sich nur vertippt haben, lassen Sie sich eine neue E-Mail senden.
confirm-approved-heading = Bestätigt
confirm-approved-text = Sie können diese Seite schließen; auf dem anderen Bildschirm geht es weiter.
confirm-strict-heading = Öffnen Sie diesen Link dort, wo Sie begonnen haben
confirm-strict-text = Öffnen Sie diesen Link in dem Browser, in dem Sie begonnen haben: Anderswo lässt { $app } keine Anmeldung damit zu.
confirm-strict-next = Wenn das nicht geht, geben Sie dort den Code aus der E-Mail ein.
confirm-renew = Neue E-Mail an { $hint } senden
confirm-renew-text = Sie müssen nichts noch einmal eingeben.
confirm-renew-too-soon-heading = Sie werden gerade angemeldet
confirm-renew-too-soon-text = Dieser Link wurde eben erst benutzt, und in der App geht es gleich weiter. Warten Sie eine Minute, bevor Sie eine neue E-Mail anfordern.
confirm-signed-in-heading = Sie sind angemeldet
confirm-signed-in-text = Sie haben sich eben mit diesem Link bei { $app } angemeldet.
confirm-signed-in-next = Gehen Sie zurück zur App. Sie können diese Seite schließen.
confirm-renewed-heading = Sehen Sie in Ihr Postfach
confirm-renewed-text = Wir haben eine neue E-Mail an { $hint } gesendet.
confirm-renewed-next = Drücken Sie auf die Schaltfläche darin. Sie können diese Seite schließen.
confirm-cross-site-heading = Das kam von einer fremden Website
confirm-cross-site-text = Das Formular wurde von einer Seite gesendet, die nicht unsere ist; deshalb ist nichts geschehen.
confirm-cross-site-next = Gehen Sie zurück zur App, und beginnen Sie dort von vorn.
confirm-limited-heading = Bitte warten Sie ein wenig
confirm-limited-text = Aus Ihrem Netz wurden in letzter Zeit viele Seiten abgerufen. Ihr Link gilt weiterhin.
confirm-limited-next = Sie können es in { $wait } noch einmal versuchen.

## logout: die Frage, ob sich jemand abmelden will, und was daraus wird

logout-heading = Von { $app } abmelden?
logout-who = Sie sind als { $hint } angemeldet.
logout-text = Jemand, vielleicht { $app }, möchte Sie abmelden. Noch ist nichts beendet.
logout-here = Abmelden
logout-everywhere = Auf allen Geräten abmelden
logout-everywhere-text = Das beendet alle Ihre Sitzungen bei dieser App, in jedem Browser.
logout-stay = Wenn Sie das nicht möchten, schließen Sie diese Seite: Sie bleiben angemeldet.
logout-done-heading = Sie sind abgemeldet
logout-done-text = Sie sind in diesem Browser von { $app } abgemeldet.
logout-done-next = Sie können diese Seite schließen.
logout-stray-heading = Es wurde nichts beendet
logout-stray-request = Was die App mitgeschickt hat, ist unvollständig oder fehlerhaft; deshalb wurde niemand abgemeldet.
logout-stray-redirect = Die App möchte Sie an eine Adresse weiterleiten, die sie nicht eingetragen hat; deshalb wurde niemand abgemeldet oder weitergeleitet.
logout-stray-next = Gehen Sie zurück zur App, und melden Sie sich dort ab. Wenn diese Seite wieder erscheint, sagen Sie es den Betreibern der App.

## account: die eigene Seite einer Person

account-heading = Ihr Konto bei { $app }
account-who = Sie sind angemeldet als:
account-sessions = Wo Sie angemeldet sind
account-sessions-none = Die App hat gerade keine Sitzung von Ihnen.
account-here = dieser Browser
account-since = Seit { $date }, { $clock }
account-used = Zuletzt benutzt { $date }, { $clock }
account-end = Beenden
account-end-that = Sitzung beenden: { $what }
account-history = Letzte Anmeldungen
account-history-none = Keine Anmeldung mit dieser Adresse ist bekannt.
account-completed = Angemeldet
account-waiting = Wartet auf die Bestätigung der E-Mail
account-refused = Abgelehnt: Niemand wurde angemeldet
account-expired = Nicht rechtzeitig bestätigt: Niemand wurde angemeldet
account-email = E-Mail-Adresse ändern
account-email-label = Neue E-Mail-Adresse
account-email-hint = Beide Adressen bekommen eine E-Mail. Die Adresse ändert sich, wenn beide bestätigt haben; andere Browser werden dann abgemeldet.
account-email-button = Beide E-Mails senden
account-pending = Die Änderung in { $email } wartet bis { $clock } am { $date }. Bestätigen Sie sie in den E-Mails an beide Adressen.
account-pending-old = Die bisherige Adresse hat bestätigt.
account-pending-new = Die neue Adresse hat bestätigt.
account-invalid = Das ist keine E-Mail-Adresse, die E-Mails bekommen kann.
account-same = Das ist schon Ihre Adresse.
account-domain = { $app } lässt keine Adressen dieser Domain zu.
account-limited = Es wurden genug E-Mails gesendet. Versuchen Sie es in { $wait } noch einmal.
account-leave = Abmelden
account-leave-here = Hier abmelden
account-leave-everywhere = Überall abmelden
account-leave-text = Überall beendet alle Ihre Sitzungen bei dieser App, in allen Browsern und auf allen Geräten.
account-fresh-heading = Melden Sie sich zuerst noch einmal an
account-fresh-text = Um die Adresse zu ändern, müssen Sie sich in den letzten fünf Minuten angemeldet haben. Es wurde nichts geändert und keine E-Mail gesendet.
account-fresh-button = Noch einmal anmelden
account-again-heading = Diese Anmeldung führt nirgends mehr hin
account-again-text = Sie begann in einem anderen Browser oder ist vorbei. Beginnen Sie neu: Es dauert einen Augenblick.
account-back = Zu Ihrem Konto
account-gone-heading = Diese Sitzung gibt es nicht
account-gone-text = Sie ist schon beendet oder gehört Ihnen nicht.
account-left-everywhere = Alle Ihre Sitzungen bei { $app } sind beendet, in allen Browsern.

## moving: die Seite hinter dem Link einer Änderung

moving-heading = Änderung der Adresse bei { $app }
moving-old = Ihr Konto soll ab jetzt die Adresse { $hint } haben, anstelle dieser:
moving-new = Das Konto mit der Adresse { $hint } soll ab jetzt diese haben:
moving-both = Sie ändert sich erst, wenn beide Adressen bestätigt haben.
moving-confirm = Änderung bestätigen
moving-not-you = Wenn Sie das nicht waren, drücken Sie „{ link-refuse }“. Die Änderung findet dann nicht statt.
moving-half-heading = Diese Adresse hat bestätigt
moving-half-text = Die Änderung findet statt, wenn auch { $hint } bestätigt hat.
moving-done-heading = Die Adresse ist geändert
moving-done-text = Das Konto bei { $app } hat ab jetzt die Adresse { $hint }. Beide Adressen bekommen eine E-Mail, die das sagt.
moving-off-heading = Die Änderung findet nicht statt
moving-off-text = Bei { $app } wurde nichts geändert, und keiner der beiden Links bewirkt noch etwas.
moving-off-next = Wenn jemand anderes das aus Ihrem Konto angefordert hat, melden Sie sich dort überall ab.
moving-expired-text = Beide Adressen hatten eine Stunde Zeit. Es wurde nichts geändert.
moving-expired-next = Fordern Sie die Änderung auf Ihrer Kontoseite noch einmal an.
moving-taken-heading = Die Adresse kann nicht verwendet werden
moving-taken-text = Bei { $app } gibt es inzwischen ein anderes Konto damit. Es wurde nichts geändert.
moving-replaced-text = Eine neuere Anforderung ist an ihre Stelle getreten. Durch diese hier wurde nichts geändert.
moving-domain = { $app } lässt keine Adressen der neuen Domain zu. Es wurde nichts geändert.
