### Ce que disent les lettres, en français.

## letter: le lien

letter-subject = Connexion à { $app }
letter-preheader = Votre lien fonctionne une seule fois, jusqu’à { $clock }.
letter-heading = Connexion à { $app }
letter-invitation = Quelqu’un, très probablement vous, a demandé à se connecter avec cette adresse e-mail.
letter-button = Se connecter à { $app }
letter-open-link = Pour continuer, ouvrez cette adresse dans votre navigateur :
letter-plain-link = Si le bouton ne fait rien, ouvrez cette adresse dans votre navigateur :
letter-expiry = Le lien fonctionne une seule fois, jusqu’à { $clock } (pendant { $span }).
letter-asked-from = Demande faite le { $date } à { $clock } depuis { $place }.
letter-asked-from-unknown = Demande faite le { $date } à { $clock } depuis un navigateur inconnu.
letter-asked-by-server = Demande faite le { $date } à { $clock } par le serveur de { $app }.
letter-not-you = Si ce n’était pas vous, ne tenez pas compte de cet e-mail : personne n’entre sans le lien.
letter-keep = Ne transmettez pas le lien.
letter-support = Identifiant d’assistance : { $id }

## code: les six chiffres, avec le lien ou seuls

code-or-type = Ou saisissez ce code là où vous avez commencé :
code-type = Saisissez ce code là où vous avez commencé :
code-expiry = Le code fonctionne une seule fois, jusqu’à { $clock } (pendant { $span }).
code-works-until = Le code fonctionne jusqu’à { $clock }.
code-never-tell = Ne communiquez jamais le code à personne : qui veut vous aider ne vous le demandera pas.
code-subject = Votre code pour { $app }
code-heading = Votre code pour { $app }
code-preheader = Votre code fonctionne une seule fois, jusqu’à { $clock }.
code-not-you = Si ce n’était pas vous, ne tenez pas compte de cet e-mail : personne n’entre sans le code.
code-not-you-either = Si ce n’était pas vous, ne tenez pas compte de cet e-mail : personne n’entre sans le lien ou le code.

## erased: à qui a été effacé

erased-subject = Votre compte chez { $app } a été supprimé
erased-preheader = Ce que { $app } conservait ici à votre sujet est effacé.
erased-heading = Votre compte chez { $app } a été supprimé
erased-what = { $app } a supprimé votre compte et tout ce qui était conservé ici sous cette adresse e-mail.
erased-when = Supprimé le { $date } à { $clock }.
erased-again = Si vous ne vous y attendiez pas, adressez-vous à { $app }. Ceci est le dernier e-mail au sujet de ce compte ; un nouveau compte peut commencer avec cette adresse.

## change : les e-mails d’un changement d’adresse

change-subject = Changement de votre adresse e-mail chez { $app }
change-preheader = Rien ne change avant la confirmation des deux adresses, au plus tard à { $clock }.
change-what-old = Une personne connectée à votre compte chez { $app } demande à en remplacer l’adresse e-mail par { $hint }. Elle ne change que lorsque les deux adresses l’ont confirmé.
change-what-new = Une personne demande que cette adresse devienne celle d’un compte chez { $app }, à la place de { $hint }. Elle ne change que lorsque les deux adresses l’ont confirmé.
change-button = Voir le changement
change-not-you-old = Si ce n’était pas vous, ouvrez le lien et dites-le : cela arrête le changement.
change-not-you-new = Si ce n’était pas vous, ne tenez pas compte de cet e-mail : rien ne change sans vous.
change-done-subject = Votre adresse e-mail chez { $app } a changé
change-done-preheader = Les deux adresses ont confirmé le changement.
change-done-what-old = Votre compte chez { $app } a désormais l’adresse { $hint }. Celle-ci ne permet plus de s’y connecter, et les autres navigateurs et appareils ont été déconnectés.
change-done-what-new = Votre compte chez { $app } a désormais cette adresse, à la place de { $hint }. Les autres navigateurs et appareils ont été déconnectés.
change-done-when = Changée le { $date } à { $clock }.
change-done-not-you = Si vous ne le vouliez pas, adressez-vous tout de suite à { $app }.

## device : l’e-mail d’une connexion dans un nouveau navigateur

device-subject = Nouvelle connexion à { $app }
device-preheader = Si c’était vous, il n’y a rien à faire.
device-what = Une personne s’est connectée à votre compte chez { $app } avec un navigateur ou une application où vous ne vous étiez pas encore connecté.
device-button = Voir votre compte
device-open = Votre propre page montre où vos sessions sont ouvertes, et permet de les fermer :
device-from = Connexion le { $date } à { $clock } depuis { $place }.
device-from-unknown = Connexion le { $date } à { $clock } depuis un navigateur inconnu.
device-not-you = Si c’était vous, il n’y a rien à faire. Sinon, déconnectez-vous partout sur votre propre page et vérifiez que personne d’autre ne lit vos e-mails.
