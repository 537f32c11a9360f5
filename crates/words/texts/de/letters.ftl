### Was Briefe sagen, auf Deutsch.

## letter: der Link

letter-subject = Anmeldung bei { $app }
letter-preheader = Ihr Link gilt einmal, bis { $clock }.
letter-heading = Anmeldung bei { $app }
letter-invitation = Jemand, höchstwahrscheinlich Sie selbst, möchte sich mit dieser E-Mail-Adresse anmelden.
letter-button = Bei { $app } anmelden
letter-open-link = Um fortzufahren, öffnen Sie diese Adresse in Ihrem Browser:
letter-plain-link = Wenn die Schaltfläche nichts bewirkt, öffnen Sie diese Adresse in Ihrem Browser:
letter-expiry = Der Link gilt einmal, bis { $clock } ({ $span } lang).
letter-asked-from = Angefordert am { $date } um { $clock } von { $place }.
letter-asked-from-unknown = Angefordert am { $date } um { $clock } von einem unbekannten Browser.
letter-asked-by-server = Angefordert am { $date } um { $clock } vom Server von { $app }.
letter-not-you = Wenn Sie das nicht waren, ignorieren Sie diese E-Mail: Ohne den Link wird niemand angemeldet.
letter-keep = Geben Sie den Link nicht weiter.
letter-support = Support-Kennung: { $id }

## code: die sechs Ziffern, neben dem Link oder allein

code-or-type = Oder geben Sie diesen Code dort ein, wo Sie begonnen haben:
code-type = Geben Sie diesen Code dort ein, wo Sie begonnen haben:
code-expiry = Der Code gilt einmal, bis { $clock } ({ $span } lang).
code-works-until = Der Code gilt bis { $clock }.
code-never-tell = Nennen Sie den Code niemandem: Wer Ihnen helfen will, fragt nicht danach.
code-subject = Ihr Code für { $app }
code-heading = Ihr Code für { $app }
code-preheader = Ihr Code gilt einmal, bis { $clock }.
code-not-you = Wenn Sie das nicht waren, ignorieren Sie diese E-Mail: Ohne den Code wird niemand angemeldet.
code-not-you-either = Wenn Sie das nicht waren, ignorieren Sie diese E-Mail: Ohne den Link oder den Code wird niemand angemeldet.

## erased: an jemanden, der gelöscht wurde

erased-subject = Ihr Konto bei { $app } wurde gelöscht
erased-preheader = Was { $app } hier über Sie gespeichert hatte, ist gelöscht.
erased-heading = Ihr Konto bei { $app } wurde gelöscht
erased-what = { $app } hat Ihr Konto gelöscht und alles, was hier unter dieser E-Mail-Adresse gespeichert war.
erased-when = Gelöscht am { $date } um { $clock }.
erased-again = Wenn Sie das nicht erwartet haben, fragen Sie bei { $app } nach. Dies ist die letzte E-Mail zu diesem Konto; mit dieser Adresse kann ein neues beginnen.

## change: die E-Mails zur Änderung der Adresse

change-subject = Änderung Ihrer E-Mail-Adresse bei { $app }
change-preheader = Nichts ändert sich, bevor beide Adressen bestätigt haben, bis { $clock }.
change-what-old = Jemand, der in Ihrem Konto bei { $app } angemeldet ist, möchte dessen E-Mail-Adresse in { $hint } ändern. Sie ändert sich erst, wenn beide Adressen bestätigt haben.
change-what-new = Jemand möchte diese Adresse zur E-Mail-Adresse eines Kontos bei { $app } machen, anstelle von { $hint }. Sie ändert sich erst, wenn beide Adressen bestätigt haben.
change-button = Änderung ansehen
change-not-you-old = Wenn Sie das nicht waren, öffnen Sie den Link und sagen Sie es dort: Das beendet die Änderung.
change-not-you-new = Wenn Sie das nicht waren, ignorieren Sie diese E-Mail: Ohne Sie ändert sich nichts.
change-done-subject = Ihre E-Mail-Adresse bei { $app } wurde geändert
change-done-preheader = Beide Adressen haben die Änderung bestätigt.
change-done-what-old = Ihr Konto bei { $app } hat ab jetzt die Adresse { $hint }. Mit dieser hier kann man sich dort nicht mehr anmelden, und andere Browser und Geräte wurden abgemeldet.
change-done-what-new = Ihr Konto bei { $app } hat ab jetzt diese Adresse, anstelle von { $hint }. Andere Browser und Geräte wurden abgemeldet.
change-done-when = Geändert am { $date } um { $clock }.
change-done-not-you = Wenn Sie das nicht wollten, wenden Sie sich sofort an { $app }.

## device: die E-Mail zu einer Anmeldung in einem neuen Browser

device-subject = Neue Anmeldung bei { $app }
device-preheader = Wenn Sie das waren, ist nichts zu tun.
device-what = Jemand hat sich in Ihrem Konto bei { $app } angemeldet, mit einem Browser oder einer App, in der Sie noch nicht angemeldet waren.
device-button = Konto ansehen
device-open = Ihre eigene Seite zeigt, wo Sie angemeldet sind, und meldet Sie dort ab:
device-from = Angemeldet am { $date } um { $clock } von { $place }.
device-from-unknown = Angemeldet am { $date } um { $clock } von einem unbekannten Browser.
device-not-you = Wenn Sie das waren, ist nichts zu tun. Wenn nicht, melden Sie sich auf Ihrer eigenen Seite überall ab, und sorgen Sie dafür, dass niemand sonst Ihre E-Mails liest.
