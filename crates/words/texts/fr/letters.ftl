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
