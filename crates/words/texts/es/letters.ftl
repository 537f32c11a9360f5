### Lo que dicen las cartas, en español.

## letter: el enlace

letter-subject = Inicio de sesión en { $app }
letter-preheader = Su enlace funciona una sola vez, hasta las { $clock }.
letter-heading = Inicio de sesión en { $app }
letter-invitation = Alguien, muy probablemente usted, ha pedido iniciar sesión con esta dirección de correo.
letter-button = Iniciar sesión en { $app }
letter-open-link = Para continuar, abra esta dirección en su navegador:
letter-plain-link = Si el botón no hace nada, abra esta dirección en su navegador:
letter-expiry = El enlace funciona una sola vez, hasta las { $clock } (durante { $span }).
letter-asked-from = Solicitado el { $date } a las { $clock } desde { $place }.
letter-asked-from-unknown = Solicitado el { $date } a las { $clock } desde un navegador desconocido.
letter-asked-by-server = Solicitado el { $date } a las { $clock } por el servidor de { $app }.
letter-not-you = Si no ha sido usted, ignore este correo: nadie entra sin el enlace.
letter-keep = No comparta el enlace.
letter-support = Identificador para soporte: { $id }

## code: las seis cifras, junto al enlace o solas

code-or-type = O escriba este código donde empezó:
code-type = Escriba este código donde empezó:
code-expiry = El código funciona una sola vez, hasta las { $clock } (durante { $span }).
code-works-until = El código funciona hasta las { $clock }.
code-never-tell = No diga nunca el código a nadie: quien quiera ayudarle no se lo pedirá.
code-subject = Su código para { $app }
code-heading = Su código para { $app }
code-preheader = Su código funciona una sola vez, hasta las { $clock }.
code-not-you = Si no ha sido usted, ignore este correo: nadie entra sin el código.
code-not-you-either = Si no ha sido usted, ignore este correo: nadie entra sin el enlace o el código.

## erased: a quien ha sido borrado

erased-subject = Su cuenta en { $app } se ha eliminado
erased-preheader = Lo que { $app } guardaba aquí sobre usted se ha borrado.
erased-heading = Su cuenta en { $app } se ha eliminado
erased-what = { $app } ha eliminado su cuenta y todo lo que se guardaba aquí con esta dirección de correo.
erased-when = Eliminada el { $date } a las { $clock }.
erased-again = Si no lo esperaba, pregunte a { $app }. Este es el último correo sobre esa cuenta; con esta dirección puede empezar otra nueva.

## change: los correos de un cambio de dirección

change-subject = Cambio de su dirección de correo en { $app }
change-preheader = Nada cambia hasta que ambas direcciones lo confirmen, antes de las { $clock }.
change-what-old = Alguien que ha iniciado sesión en su cuenta de { $app } ha pedido cambiar su dirección de correo por { $hint }. Solo cambia cuando ambas direcciones lo han confirmado.
change-what-new = Alguien ha pedido que esta sea la dirección de correo de una cuenta en { $app }, en lugar de { $hint }. Solo cambia cuando ambas direcciones lo han confirmado.
change-button = Ver el cambio
change-not-you-old = Si no ha sido usted, abra el enlace e indíquelo: así se detiene el cambio.
change-not-you-new = Si no ha sido usted, ignore este correo: nada cambia sin usted.
change-done-subject = Su dirección de correo en { $app } ha cambiado
change-done-preheader = Ambas direcciones han confirmado el cambio.
change-done-what-old = Su cuenta en { $app } tiene desde ahora la dirección { $hint }. Con esta ya no se puede entrar, y se ha cerrado la sesión en otros navegadores y dispositivos.
change-done-what-new = Su cuenta en { $app } tiene desde ahora esta dirección, en lugar de { $hint }. Se ha cerrado la sesión en otros navegadores y dispositivos.
change-done-when = Cambiada el { $date } a las { $clock }.
change-done-not-you = Si no quería esto, pregunte enseguida a { $app }.

## device: el correo de un inicio de sesión en un navegador nuevo

device-subject = Nuevo inicio de sesión en { $app }
device-preheader = Si ha sido usted, no tiene que hacer nada.
device-what = Alguien ha iniciado sesión en su cuenta de { $app } con un navegador o una aplicación donde usted aún no había iniciado sesión.
device-button = Ver su cuenta
device-open = Su propia página muestra dónde tiene sesiones abiertas, y permite cerrarlas:
device-from = Sesión iniciada el { $date } a las { $clock } desde { $place }.
device-from-unknown = Sesión iniciada el { $date } a las { $clock } desde un navegador desconocido.
device-not-you = Si ha sido usted, no tiene que hacer nada. Si no, cierre la sesión en todas partes desde su propia página y asegúrese de que nadie más lea su correo.
