### Ce que disent les pages, en français.

## page: sur beaucoup d’entre elles

page-title = { $heading } – { $app }
page-support-id = Identifiant d’assistance
page-privacy = Confidentialité
page-terms = Conditions d’utilisation

## link: la page derrière un lien valable

link-heading = Connexion à { $app }
link-invitation = Vous allez vous connecter avec cette adresse :
link-sign-in = Se connecter
link-refuse = Ce n’était pas moi
link-asked-heading = D’où vient cette demande
link-asked-by = Demandé par
link-server = le serveur de { $app }
link-asked-from = Demandé depuis
link-browser-unknown = Navigateur inconnu
link-browser-unknown-on = Navigateur inconnu sous { $system }
link-ip = Adresse IP
link-when = Quand
link-when-told = { $ago }, le { $date } à { $clock }
link-works = Lien valable
link-works-until = jusqu’à { $clock }, { $left }
link-not-you = Si ce n’était pas vous, appuyez sur « { link-refuse } ». Le lien ne fera alors plus rien, et personne ne pourra s’en servir pour se connecter à { $app }.

## notice: ce qui est, et que faire maintenant

notice-again = Retournez à la page où vous avez commencé, et demandez un nouvel e-mail.
notice-again-at = Retournez dans { $app }, à la page où vous avez commencé, et demandez un nouvel e-mail.
notice-press-in-mail = Ouvrez le lien reçu par e-mail, et appuyez sur le bouton de cette page-là.

notice-stopped-heading = Connexion arrêtée
notice-stopped-done = Personne n’a été connecté à { $app }, et le lien ne fait plus rien.
notice-stopped-harmless = Pour demander un lien, il suffit de connaître votre adresse : cela ne veut donc pas dire que quelqu’un d’autre lit vos e-mails.
notice-stopped-next = Vous pouvez fermer cette page. Si vous recevez encore de tels e-mails, signalez-le aux responsables de l’application.
notice-stopped-next-with-id = Vous pouvez fermer cette page. Si vous recevez encore de tels e-mails, signalez-le aux responsables de l’application, avec l’identifiant d’assistance ci-dessous.

notice-cross-site-heading = Cela venait d’un autre site
notice-cross-site-text = Le bouton a été actionné sur une page qui n’est pas la nôtre ; rien n’a donc été fait. Le lien reste valable.

notice-not-allowed-heading = Ce n’est pas possible ici
notice-not-allowed-text = Cette connexion ne peut pas être approuvée pour un autre écran. Le lien reste valable.

notice-form-heading = Nous n’avons pas compris
notice-form-text = Ce qui a été envoyé ne correspond pas aux boutons de la page ; rien n’a donc été fait. Le lien reste valable.

notice-unavailable-heading = Veuillez réessayer dans un instant
notice-unavailable-text = Nous ne pouvons pas vérifier votre lien pour le moment. Très probablement, il reste valable.
notice-unavailable-next = Attendez quelques secondes, puis ouvrez de nouveau le lien reçu par e-mail.

notice-failed-heading = Un problème est survenu de notre côté
notice-failed-text = Vous n’y êtes pour rien, et les responsables de ce serveur en trouveront la trace dans son journal.
notice-failed-next = Ouvrez de nouveau le lien reçu par e-mail, ou retournez dans l’application et demandez un nouvel e-mail.

notice-unknown-heading = Nous ne connaissons pas ce lien
notice-unknown-text = Il a peut-être été coupé ou modifié en chemin, ou il est si ancien qu’il n’en reste rien.
notice-unknown-next = Ouvrez l’e-mail le plus récent et appuyez sur son bouton, ou copiez-en l’adresse entière. Sinon, retournez dans l’application et demandez un nouvel e-mail.

notice-guessing-heading = Trop de liens qui ne mènent nulle part
notice-guessing-text = De nombreux liens inexistants ont été ouverts depuis votre réseau ; nous répondons donc un peu plus lentement.
notice-guessing-next = Attendez { $wait }, puis ouvrez le lien de votre e-mail le plus récent.

notice-spent-heading = Ce lien a déjà servi
notice-spent-text = Chaque lien fonctionne une seule fois.
notice-spent-text-of = Il a connecté { $hint } à { $app }. Chaque lien fonctionne une seule fois.
notice-spent-you = Si c’était vous, vous pouvez fermer cette page.
notice-spent-next = Pour vous connecter de nouveau, retournez à la page où vous avez commencé, et demandez un nouvel e-mail.
notice-spent-next-at = Pour vous connecter de nouveau, retournez dans { $app }, à la page où vous avez commencé, et demandez un nouvel e-mail.

notice-expired-heading = Ce lien a expiré
notice-expired-text = Les liens ne fonctionnent que peu de temps, pour qu’un ancien e-mail n’ouvre plus rien.
notice-expired-text-of = Il a été envoyé à { $hint } et fonctionnait jusqu’à { $clock } le { $date }.

notice-refused-heading = Cette connexion a été arrêtée
notice-refused-text = La personne qui a lu l’e-mail a dit qu’elle ne l’avait pas demandé ; le lien ne fait donc plus rien.
notice-refused-text-of = La personne qui lit les e-mails de { $hint } a dit qu’elle ne l’avait pas demandé ; le lien ne fait donc plus rien.
notice-refused-next = Si vous voulez vous connecter, retournez à la page où vous avez commencé, et demandez un nouvel e-mail.
notice-refused-next-at = Si vous voulez vous connecter, retournez dans { $app }, à la page où vous avez commencé, et demandez un nouvel e-mail.

notice-disabled-heading = La connexion est désactivée
notice-disabled-heading-of = La connexion à { $app } est désactivée
notice-disabled-text = Les responsables de l’application ne laissent personne se connecter pour le moment.
notice-disabled-next = Adressez-vous à eux, ou réessayez plus tard.
notice-disabled-next-until = Adressez-vous à eux, ou réessayez plus tard. Ce lien reste valable jusqu’à { $clock } le { $date }.

notice-user-heading = Vous ne pouvez pas vous connecter ici
notice-user-heading-of = Vous ne pouvez pas vous connecter à { $app }
notice-user-text = Les responsables de l’application n’autorisent pas cette adresse à se connecter.
notice-user-text-of = Les responsables de l’application n’autorisent pas { $hint } à se connecter.
notice-user-next = Si vous pensez que c’est une erreur, adressez-vous à eux.

notice-moved-heading = Ce lien ne mène plus nulle part
notice-moved-text = Après l’envoi de cet e-mail, l’application a changé la page vers laquelle mène une connexion. Personne n’a été connecté.
notice-moved-text-of = Après l’envoi de cet e-mail à { $hint }, { $app } a changé la page vers laquelle mène une connexion. Personne n’a été connecté.

notice-front-heading = Gatepost
notice-front-text = Ce serveur connecte des personnes par e-mail aux applications qu’elles utilisent.
notice-front-next = Il n’y a rien à faire ici. Pour vous connecter, allez dans l’application ; pour terminer une connexion, appuyez sur le bouton de l’e-mail que vous avez reçu.

## begin: la page où commence une connexion

begin-heading = Connexion à { $app }
begin-label = Adresse e-mail
begin-hint = Nous vous enverrons un e-mail pour vous connecter. Vous n’avez besoin d’aucun mot de passe.
begin-continue = Continuer
begin-missing-problem = Veuillez saisir votre adresse e-mail.
begin-invalid-problem = Cette adresse e-mail n’est pas complète. Elle devrait ressembler à nom@example.org.
begin-problem-heading = Veuillez vérifier l’adresse
begin-limited-heading = Veuillez patienter un peu
begin-limited-text = De nombreux e-mails ont été demandés ces derniers temps. L’un d’eux est peut-être déjà dans votre boîte : son lien fonctionne.
begin-limited-next = Vous pourrez réessayer dans { $wait }.
begin-try-again = Réessayer
begin-trouble-heading = Nous ne pouvons pas envoyer d’e-mail pour le moment
begin-trouble-text = Vous n’y êtes pour rien : un élément dont nous avons besoin ne répond pas. Aucun e-mail n’a été envoyé.
begin-trouble-next = Veuillez réessayer dans quelques minutes.
begin-language-label = Langue
begin-language-button = Changer
begin-stray-heading = Il n’est pas possible de se connecter ici
begin-stray-app = Cette application n’existe pas sur ce serveur.
begin-stray-request = La demande de l’application est incomplète ou incorrecte ; personne n’est donc redirigé.
begin-stray-redirect = L’application veut vous rediriger vers une adresse qu’elle n’a pas enregistrée ; personne n’est donc redirigé.
begin-stray-next = Revenez à l’application et réessayez. Si cette page réapparaît, signalez-le aux responsables de l’application.

## wait: la page qui attend que l’e-mail soit lu

wait-heading = Consultez votre boîte e-mail
wait-sending = Nous envoyons un e-mail à { $hint }.
wait-sent = Nous avons envoyé un e-mail à { $hint }.
wait-then = Appuyez sur le bouton de l’e-mail, ou saisissez ici le code qu’il contient.
wait-then-link = Appuyez sur le bouton de l’e-mail.
wait-then-code = Saisissez ici le code de l’e-mail.
wait-moves-on = Cette page continuera ensuite d’elle-même.
wait-check-again = Vérifier de nouveau
wait-check-again-hint = Quand vous aurez appuyé sur le bouton de l’e-mail, appuyez sur « { wait-check-again } ».
wait-open-mail = Ouvrir { $service }
wait-code-label = Code reçu par e-mail
wait-code-hint = Six chiffres. Les espaces ne comptent pas.
wait-code-button = Se connecter
wait-code-missing = Veuillez saisir les six chiffres de l’e-mail.
wait-code-wrong-heading = Code incorrect
wait-code-wrong = Ce n’est pas le code de l’e-mail. { $tries ->
    [one] Il vous reste { $tries } essai.
   *[other] Il vous reste { $tries } essais.
}
wait-code-locked-heading = Code bloqué
wait-code-locked = Trop de codes incorrects ont été saisis : le code ne fait plus rien. Le lien de l’e-mail fonctionne toujours.
wait-resend = Envoyer l’e-mail de nouveau
wait-resend-in = Vous pourrez demander un nouvel envoi dans { $wait }.
wait-resent = Nous avons envoyé un autre e-mail à { $hint }. Les précédents restent valables.
wait-resend-exhausted = Aucun autre e-mail ne peut être envoyé pour cette connexion. Regardez aussi dans les indésirables, ou recommencez.
wait-resend-limited = De nombreux e-mails ont été envoyés à cette adresse ces derniers temps. Vous pourrez réessayer dans { $wait }.
wait-wrong-address = Mauvaise adresse ?
wait-start-again = Recommencer
wait-number = Si vous ouvrez le lien sur un autre appareil, saisissez-y ce nombre : { $number }
wait-number-keep = Ne communiquez ce nombre à personne.
wait-expired-heading = Cette connexion a expiré
wait-expired-text = L’e-mail envoyé à { $hint } n’est plus valable.
wait-new-letter = Envoyer un nouvel e-mail
wait-refused-heading = Cette connexion a été arrêtée
wait-refused-text = La personne qui lit les e-mails de { $hint } l’a arrêtée, ou un nombre incorrect a été saisi. Personne n’a été connecté à { $app }.
wait-approved-heading = Confirmé
wait-approved-text = Connexion à { $app } en cours.
wait-go-on = Continuer vers { $app }
wait-back = Retour à { $app }
wait-completed-heading = Connexion réussie
wait-completed-text = La connexion à { $app } a réussi. Vous pouvez fermer cette page.
wait-failed-heading = L’e-mail n’a pas pu être remis
wait-failed-text = Le serveur de messagerie de { $hint } ne l’a pas accepté.
wait-failed-next = Vérifiez que l’adresse est correcte, et recommencez.
wait-elsewhere-heading = Continuez là où vous avez commencé
wait-elsewhere-text = Une connexion ne peut être suivie que dans le navigateur où elle a commencé, et pendant une journée.
wait-elsewhere-next = Si c’est bien ce navigateur, revenez à l’application et recommencez.

## confirm: le choix derrière un lien ouvert ailleurs

confirm-here = Se connecter ici
confirm-here-text = Vous continuez dans ce navigateur, sur cet appareil.
confirm-elsewhere = Terminer sur l’autre écran
confirm-elsewhere-text = La page où vous avez commencé affiche un nombre à deux chiffres. Saisissez-le ici, et cet écran-là continuera.
confirm-number-label = Nombre affiché sur l’autre écran
confirm-number-hint = Deux chiffres
confirm-number-button = Laisser continuer l’autre écran
confirm-number-keep = Ne saisissez qu’un nombre que vous voyez sur votre propre écran, jamais un nombre que quelqu’un vous dicte.
confirm-wrong-heading = Ce n’était pas le bon nombre
confirm-wrong-text = Par précaution, la connexion a été arrêtée. Personne n’a été connecté à { $app }.
confirm-wrong-next = Si c’était une faute de frappe, faites-vous envoyer un nouvel e-mail.
confirm-approved-heading = Confirmé
confirm-approved-text = Vous pouvez fermer cette page ; l’autre écran continue.
confirm-strict-heading = Ouvrez ce lien là où vous avez commencé
confirm-strict-text = Ouvrez ce lien dans le navigateur où vous avez commencé : { $app } ne permet de s’en servir nulle part ailleurs.
confirm-strict-next = Si c’est impossible, saisissez-y le code de l’e-mail.
confirm-renew = Envoyer un nouvel e-mail à { $hint }
confirm-renew-text = Vous n’avez rien à saisir de nouveau.
confirm-renew-too-soon-heading = Connexion en cours
confirm-renew-too-soon-text = Ce lien vient de servir, et l’application va continuer. Attendez une minute avant de demander un nouvel e-mail.
confirm-signed-in-heading = Connexion réussie
confirm-signed-in-text = Vous venez de vous connecter à { $app } avec ce lien.
confirm-signed-in-next = Retournez dans l’application. Vous pouvez fermer cette page.
confirm-renewed-heading = Consultez votre boîte e-mail
confirm-renewed-text = Nous avons envoyé un nouvel e-mail à { $hint }.
confirm-renewed-next = Appuyez sur son bouton. Vous pouvez fermer cette page.
confirm-cross-site-heading = Cela venait d’un autre site
confirm-cross-site-text = Le formulaire a été envoyé depuis une page qui n’est pas la nôtre ; rien n’a donc été fait.
confirm-cross-site-next = Retournez dans l’application, et recommencez depuis celle-ci.
confirm-limited-heading = Veuillez patienter un peu
confirm-limited-text = De nombreuses pages ont été demandées depuis votre réseau ces derniers temps. Votre lien reste valable.
confirm-limited-next = Vous pourrez réessayer dans { $wait }.

## logout : la question avant une déconnexion, et ce qui s’ensuit

logout-heading = Se déconnecter de { $app } ?
logout-who = La session est ouverte avec l’adresse { $hint }.
logout-text = Quelqu’un, peut-être { $app }, demande votre déconnexion. Rien n’est encore terminé.
logout-here = Se déconnecter
logout-everywhere = Se déconnecter de tous les appareils
logout-everywhere-text = Cela met fin à toutes vos sessions dans cette application, dans tous les navigateurs.
logout-stay = Si vous ne le souhaitez pas, fermez cette page : votre session reste ouverte.
logout-done-heading = Déconnexion réussie
logout-done-text = Votre session { $app } dans ce navigateur est terminée.
logout-done-next = Vous pouvez fermer cette page.
logout-stray-heading = Rien n’a été interrompu
logout-stray-request = La demande de l’application est incomplète ou incorrecte ; personne n’a donc été déconnecté.
logout-stray-redirect = L’application veut vous rediriger vers une adresse qu’elle n’a pas enregistrée ; personne n’a donc été déconnecté ni redirigé.
logout-stray-next = Revenez à l’application et déconnectez-vous là-bas. Si cette page réapparaît, signalez-le aux responsables de l’application.

## account : la page d’une personne

account-heading = Votre compte chez { $app }
account-who = La session est ouverte avec :
account-sessions = Où vos sessions sont ouvertes
account-sessions-none = L’application n’a aucune session à vous en ce moment.
account-here = ce navigateur
account-since = Depuis le { $date }, { $clock }
account-used = Dernière utilisation le { $date }, { $clock }
account-end = Terminer
account-end-that = Terminer la session : { $what }
account-history = Connexions récentes
account-history-none = Aucune connexion avec cette adresse n’est connue.
account-completed = Connexion réussie
account-waiting = Attend la confirmation de l’e-mail
account-refused = Refusée : personne n’est entré
account-expired = Non confirmée à temps : personne n’est entré
account-email = Changer d’adresse e-mail
account-email-label = Nouvelle adresse e-mail
account-email-hint = Les deux adresses reçoivent un e-mail. L’adresse change quand les deux ont confirmé ; les autres navigateurs sont alors déconnectés.
account-email-button = Envoyer les deux e-mails
account-pending = Le changement vers { $email } attend jusqu’à { $clock } le { $date }. Confirmez-le dans les e-mails envoyés aux deux adresses.
account-pending-old = L’adresse actuelle a confirmé.
account-pending-new = La nouvelle adresse a confirmé.
account-invalid = Ce n’est pas une adresse e-mail qui peut recevoir des messages.
account-same = C’est déjà votre adresse.
account-domain = { $app } n’accepte pas les adresses de ce domaine.
account-limited = Assez d’e-mails ont été envoyés. Réessayez dans { $wait }.
account-leave = Se déconnecter
account-leave-here = Se déconnecter ici
account-leave-everywhere = Se déconnecter partout
account-leave-text = Partout met fin à toutes vos sessions dans cette application, dans tous les navigateurs et sur tous les appareils.
account-fresh-heading = Reconnectez-vous d’abord
account-fresh-text = Pour changer d’adresse, il faut s’être connecté dans les cinq dernières minutes. Rien n’a été changé et aucun e-mail n’a été envoyé.
account-fresh-button = Se reconnecter
account-again-heading = Cette connexion ne mène plus nulle part
account-again-text = Elle a commencé dans un autre navigateur, ou elle est terminée. Recommencez : cela prend un instant.
account-back = Vers votre compte
account-gone-heading = Cette session n’existe pas
account-gone-text = Elle est déjà terminée, ou ce n’est pas la vôtre.
account-left-everywhere = Toutes vos sessions chez { $app } sont terminées, dans tous les navigateurs.

## moving : la page derrière le lien d’un changement

moving-heading = Changement d’adresse chez { $app }
moving-old = Votre compte doit avoir désormais l’adresse { $hint }, à la place de celle-ci :
moving-new = Le compte qui a l’adresse { $hint } doit avoir désormais celle-ci :
moving-both = Elle ne change que lorsque les deux adresses ont confirmé.
moving-confirm = Confirmer le changement
moving-not-you = Si ce n’était pas vous, appuyez sur « { link-refuse } ». Le changement n’aura alors pas lieu.
moving-half-heading = Cette adresse a confirmé
moving-half-text = Le changement se fera quand { $hint } aura confirmé aussi.
moving-done-heading = L’adresse a changé
moving-done-text = Le compte chez { $app } a désormais l’adresse { $hint }. Les deux adresses reçoivent un e-mail qui le dit.
moving-off-heading = Le changement n’aura pas lieu
moving-off-text = Rien n’a été changé chez { $app }, et aucun des deux liens ne fait plus rien.
moving-off-next = Si quelqu’un d’autre l’a demandé depuis votre compte, déconnectez-vous partout.
moving-expired-text = Les deux adresses avaient une heure pour confirmer. Rien n’a été changé.
moving-expired-next = Redemandez le changement sur la page de votre compte.
moving-taken-heading = L’adresse ne peut pas être utilisée
moving-taken-text = Entre-temps, un autre compte chez { $app } l’utilise. Rien n’a été changé.
moving-replaced-text = Une demande plus récente l’a remplacée. Celle-ci n’a rien changé.
moving-domain = { $app } n’accepte pas les adresses du nouveau domaine. Rien n’a été changé.
