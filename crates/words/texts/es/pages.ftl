### Lo que dicen las páginas, en español.

## page: en muchas de ellas

page-title = { $heading } – { $app }
page-support-id = Identificador para soporte
page-privacy = Privacidad
page-terms = Condiciones de uso

## link: la página que hay detrás de un enlace válido

link-heading = Inicio de sesión en { $app }
link-invitation = Va a iniciar sesión con esta dirección:
link-sign-in = Iniciar sesión
link-refuse = No he sido yo
link-asked-heading = Quién lo ha solicitado
link-asked-by = Solicitado por
link-server = el servidor de { $app }
link-asked-from = Solicitado desde
link-browser-unknown = Navegador desconocido
link-browser-unknown-on = Navegador desconocido en { $system }
link-ip = Dirección IP
link-when = Cuándo
link-when-told = { $ago }, el { $date } a las { $clock }
link-works = Enlace válido
link-works-until = hasta las { $clock }, { $left }
link-not-you = Si no ha sido usted, pulse «{ link-refuse }». Entonces el enlace dejará de funcionar y nadie podrá entrar en { $app } con él.

## notice: qué ocurre y qué hacer ahora

notice-again = Vuelva a la página donde empezó y solicite un correo nuevo.
notice-again-at = Vuelva a { $app }, a la página donde empezó, y solicite un correo nuevo.
notice-press-in-mail = Abra el enlace de su correo y pulse el botón que hay allí.

notice-stopped-heading = Inicio de sesión detenido
notice-stopped-done = Nadie ha iniciado sesión en { $app }, y el enlace ya no hace nada.
notice-stopped-harmless = Para solicitar un enlace basta con conocer su dirección, así que esto no significa que otra persona lea su correo.
notice-stopped-next = Puede cerrar esta página. Si siguen llegando correos como este, avise a los responsables de la aplicación.
notice-stopped-next-with-id = Puede cerrar esta página. Si siguen llegando correos como este, avise a los responsables de la aplicación e indique el identificador para soporte que aparece abajo.

notice-cross-site-heading = Eso venía de otro sitio web
notice-cross-site-text = El botón se pulsó en una página que no es nuestra, así que no se ha hecho nada. El enlace sigue siendo válido.

notice-not-allowed-heading = Eso no es posible aquí
notice-not-allowed-text = Este inicio de sesión no se puede aprobar para otra pantalla. El enlace sigue siendo válido.

notice-form-heading = No lo hemos entendido
notice-form-text = Lo que se ha enviado no es lo que envían los botones de la página, así que no se ha hecho nada. El enlace sigue siendo válido.

notice-unavailable-heading = Vuelva a intentarlo dentro de un momento
notice-unavailable-text = Ahora mismo no podemos consultar su enlace. Lo más probable es que siga siendo válido.
notice-unavailable-next = Espere unos segundos y vuelva a abrir el enlace de su correo.

notice-failed-heading = Algo ha fallado por nuestra parte
notice-failed-text = No es culpa suya, y los responsables de este servidor lo verán en su registro.
notice-failed-next = Vuelva a abrir el enlace de su correo, o vuelva a la aplicación y solicite un correo nuevo.

notice-unknown-heading = No conocemos este enlace
notice-unknown-text = Quizá se cortó o se modificó por el camino, o es tan antiguo que ya no queda nada de él.
notice-unknown-next = Abra el correo más reciente y pulse su botón, o copie de él la dirección entera. Si no, vuelva a la aplicación y solicite un correo nuevo.

notice-guessing-heading = Demasiados enlaces que no funcionan
notice-guessing-text = Desde su red se han abierto muchos enlaces que no llevan a ninguna parte, así que ahora respondemos un poco más despacio.
notice-guessing-next = Espere { $wait } y después abra el enlace de su correo más reciente.

notice-spent-heading = Este enlace ya se ha usado
notice-spent-text = Cada enlace funciona una sola vez.
notice-spent-text-of = Con él, { $hint } inició sesión en { $app }. Cada enlace funciona una sola vez.
notice-spent-you = Si fue usted, puede cerrar esta página.
notice-spent-next = Para volver a iniciar sesión, vuelva a la página donde empezó y solicite un correo nuevo.
notice-spent-next-at = Para volver a iniciar sesión, vuelva a { $app }, a la página donde empezó, y solicite un correo nuevo.

notice-expired-heading = Este enlace ha caducado
notice-expired-text = Los enlaces funcionan poco tiempo, para que un correo antiguo no abra nada.
notice-expired-text-of = Se envió a { $hint } y funcionó hasta las { $clock } del { $date }.

notice-refused-heading = Este inicio de sesión se detuvo
notice-refused-text = Quien leyó el correo dijo que no lo había solicitado, así que el enlace ya no hace nada.
notice-refused-text-of = Quien lee el correo de { $hint } dijo que no lo había solicitado, así que el enlace ya no hace nada.
notice-refused-next = Si quiere iniciar sesión, vuelva a la página donde empezó y solicite un correo nuevo.
notice-refused-next-at = Si quiere iniciar sesión, vuelva a { $app }, a la página donde empezó, y solicite un correo nuevo.

notice-disabled-heading = El inicio de sesión está desactivado
notice-disabled-heading-of = El inicio de sesión en { $app } está desactivado
notice-disabled-text = Los responsables de la aplicación no permiten que nadie inicie sesión en este momento.
notice-disabled-next = Póngase en contacto con ellos o vuelva a intentarlo más tarde.
notice-disabled-next-until = Póngase en contacto con ellos o vuelva a intentarlo más tarde. Este enlace es válido hasta las { $clock } del { $date }.

notice-user-heading = No puede iniciar sesión aquí
notice-user-heading-of = No puede iniciar sesión en { $app }
notice-user-text = Los responsables de la aplicación no permiten que esta dirección inicie sesión.
notice-user-text-of = Los responsables de la aplicación no permiten que { $hint } inicie sesión.
notice-user-next = Si cree que es un error, póngase en contacto con ellos.

notice-moved-heading = Este enlace ya no lleva a ninguna parte
notice-moved-text = Después de enviarse este correo, la aplicación cambió la página a la que lleva el inicio de sesión. Nadie ha iniciado sesión.
notice-moved-text-of = Después de enviarse este correo a { $hint }, { $app } cambió la página a la que lleva el inicio de sesión. Nadie ha iniciado sesión.

notice-front-heading = Gatepost
notice-front-text = Este servidor permite iniciar sesión por correo en las aplicaciones que cada uno utiliza.
notice-front-next = Aquí no hay nada que hacer. Para iniciar sesión, vaya a la aplicación; para completar un inicio de sesión, pulse el botón del correo que ha recibido.

## begin: la página donde empieza un inicio de sesión

begin-heading = Inicio de sesión en { $app }
begin-label = Dirección de correo
begin-hint = Le enviaremos un correo para iniciar sesión. No necesita contraseña.
begin-continue = Continuar
begin-missing-problem = Escriba su dirección de correo.
begin-invalid-problem = Esta dirección de correo no está completa. Debería parecerse a nombre@example.org.
begin-problem-heading = Revise la dirección
begin-limited-heading = Espere un poco, por favor
begin-limited-text = Últimamente se han solicitado muchos correos. Quizá ya tenga uno en su buzón: su enlace funciona.
begin-limited-next = Podrá volver a intentarlo dentro de { $wait }.
begin-try-again = Volver a intentarlo
begin-trouble-heading = Ahora mismo no podemos enviar correos
begin-trouble-text = No es culpa suya: algo que necesitamos para ello no responde. No se ha enviado ningún correo.
begin-trouble-next = Vuelva a intentarlo dentro de unos minutos.
begin-language-label = Idioma
begin-language-button = Cambiar
begin-stray-heading = No es posible iniciar sesión desde aquí
begin-stray-app = En este servidor no existe esa aplicación.
begin-stray-request = Lo que ha enviado la aplicación está incompleto o no es correcto, así que no se redirige a nadie.
begin-stray-redirect = La aplicación quiere enviarle a una dirección que no tiene registrada, así que no se redirige a nadie.
begin-stray-next = Vuelva a la aplicación e inténtelo de nuevo. Si esta página aparece otra vez, avise a los responsables de la aplicación.

## wait: la página que espera a que se lea el correo

wait-heading = Revise su correo
wait-sending = Estamos enviando un correo a { $hint }.
wait-sent = Hemos enviado un correo a { $hint }.
wait-then = Pulse el botón del correo o escriba aquí el código que contiene.
wait-then-link = Pulse el botón del correo.
wait-then-code = Escriba aquí el código del correo.
wait-moves-on = Después, esta página continuará por sí sola.
wait-check-again = Comprobar de nuevo
wait-check-again-hint = Cuando haya pulsado el botón del correo, pulse «{ wait-check-again }».
wait-open-mail = Abrir { $service }
wait-code-label = Código del correo
wait-code-hint = Seis cifras. Los espacios no importan.
wait-code-button = Iniciar sesión
wait-code-missing = Escriba las seis cifras del correo.
wait-code-wrong-heading = Código incorrecto
wait-code-wrong = Ese no es el código del correo. { $tries ->
    [one] Le queda 1 intento.
   *[other] Le quedan { $tries } intentos.
}
wait-code-locked-heading = Código bloqueado
wait-code-locked = El código se ha escrito mal demasiadas veces y ya no funciona. El enlace del correo sigue funcionando.
wait-resend = Volver a enviar el correo
wait-resend-in = Podrá pedir que se le envíe de nuevo dentro de { $wait }.
wait-resent = Hemos enviado otro correo a { $hint }. Los anteriores siguen siendo válidos.
wait-resend-exhausted = No se pueden enviar más correos para este inicio de sesión. Mire también en la carpeta de correo no deseado, o empiece de nuevo.
wait-resend-limited = Últimamente se han enviado muchos correos a esta dirección. Podrá volver a intentarlo dentro de { $wait }.
wait-wrong-address = ¿Dirección equivocada?
wait-start-again = Empezar de nuevo
wait-number = Si abre el enlace en otro dispositivo, escriba allí este número: { $number }
wait-number-keep = No diga el número a nadie.
wait-expired-heading = Este inicio de sesión ha caducado
wait-expired-text = El correo enviado a { $hint } ya no es válido.
wait-new-letter = Enviar un correo nuevo
wait-refused-heading = Este inicio de sesión se detuvo
wait-refused-text = Quien lee el correo de { $hint } lo detuvo, o se escribió un número incorrecto. Nadie ha iniciado sesión en { $app }.
wait-approved-heading = Confirmado
wait-approved-text = Se está iniciando su sesión en { $app }.
wait-go-on = Continuar en { $app }
wait-back = Volver a { $app }
wait-completed-heading = Ha iniciado sesión
wait-completed-text = Ha iniciado sesión en { $app }. Puede cerrar esta página.
wait-failed-heading = No se ha podido entregar el correo
wait-failed-text = El servidor de correo de { $hint } no lo ha aceptado.
wait-failed-next = Compruebe que la dirección es correcta y empiece de nuevo.
wait-elsewhere-heading = Continúe donde empezó
wait-elsewhere-text = Un inicio de sesión solo se puede seguir en el navegador donde empezó, y durante un día.
wait-elsewhere-next = Si es este navegador, vuelva a la aplicación y empiece de nuevo.

## confirm: la elección detrás de un enlace abierto en otro lugar

confirm-here = Iniciar sesión aquí
confirm-here-text = Continúa en este navegador, en este dispositivo.
confirm-elsewhere = Terminar en la otra pantalla
confirm-elsewhere-text = La página donde empezó muestra un número de dos cifras. Escríbalo aquí y esa pantalla continuará.
confirm-number-label = Número de la otra pantalla
confirm-number-hint = Dos cifras
confirm-number-button = Dejar que continúe la otra pantalla
confirm-number-keep = Escriba solo un número que vea en su propia pantalla, nunca uno que alguien le diga.
confirm-wrong-heading = Ese no era el número
confirm-wrong-text = Por seguridad, el inicio de sesión se ha detenido. Nadie ha iniciado sesión en { $app }.
confirm-wrong-next = Si solo fue un error al escribir, solicite que se le envíe un correo nuevo.
confirm-approved-heading = Confirmado
confirm-approved-text = Puede cerrar esta página; la otra pantalla continúa.
confirm-strict-heading = Abra este enlace donde empezó
confirm-strict-text = Abra este enlace en el navegador donde empezó: { $app } no permite iniciar sesión con él en ningún otro lugar.
confirm-strict-next = Si no puede, escriba allí el código del correo.
confirm-renew = Enviar un correo nuevo a { $hint }
confirm-renew-text = No tiene que volver a escribir nada.
confirm-renew-too-soon-heading = Su sesión se está iniciando
confirm-renew-too-soon-text = Este enlace se acaba de usar y la aplicación está a punto de continuar. Espere un minuto antes de solicitar un correo nuevo.
confirm-signed-in-heading = Ha iniciado sesión
confirm-signed-in-text = Acaba de iniciar sesión en { $app } con este enlace.
confirm-signed-in-next = Vuelva a la aplicación. Puede cerrar esta página.
confirm-renewed-heading = Revise su correo
confirm-renewed-text = Hemos enviado un correo nuevo a { $hint }.
confirm-renewed-next = Pulse su botón. Puede cerrar esta página.
confirm-cross-site-heading = Eso venía de otro sitio web
confirm-cross-site-text = El formulario se envió desde una página que no es nuestra, así que no se ha hecho nada.
confirm-cross-site-next = Vuelva a la aplicación y empiece allí de nuevo.
confirm-limited-heading = Espere un poco, por favor
confirm-limited-text = Últimamente se han solicitado muchas páginas desde su red. Su enlace sigue siendo válido.
confirm-limited-next = Podrá volver a intentarlo dentro de { $wait }.

## logout: la pregunta antes de cerrar la sesión, y lo que resulta

logout-heading = ¿Cerrar la sesión en { $app }?
logout-who = La sesión está abierta con la dirección { $hint }.
logout-text = Alguien, quizá { $app }, pide cerrar su sesión. Todavía no se ha cerrado nada.
logout-here = Cerrar sesión
logout-everywhere = Cerrar sesión en todos los dispositivos
logout-everywhere-text = Con eso terminan todas sus sesiones en esta aplicación, en todos los navegadores.
logout-stay = Si no lo desea, cierre esta página: la sesión sigue abierta.
logout-done-heading = Ha cerrado la sesión
logout-done-text = Ha cerrado la sesión en { $app } en este navegador.
logout-done-next = Puede cerrar esta página.
logout-stray-heading = No se ha cerrado nada
logout-stray-request = Lo que ha enviado la aplicación está incompleto o no es correcto, así que no se ha cerrado ninguna sesión.
logout-stray-redirect = La aplicación quiere enviarle a una dirección que no tiene registrada, así que no se ha cerrado ninguna sesión ni se redirige a nadie.
logout-stray-next = Vuelva a la aplicación y cierre la sesión allí. Si esta página aparece otra vez, avise a los responsables de la aplicación.

## account: la página propia de una persona

account-heading = Su cuenta en { $app }
account-who = Ha iniciado sesión como:
account-sessions = Dónde tiene sesiones abiertas
account-sessions-none = La aplicación no tiene ahora ninguna sesión suya.
account-here = este navegador
account-since = Desde el { $date }, { $clock }
account-used = Último uso el { $date }, { $clock }
account-end = Terminar
account-end-that = Terminar la sesión: { $what }
account-history = Inicios de sesión recientes
account-history-none = No se conoce ningún inicio de sesión con esta dirección.
account-completed = Sesión iniciada
account-waiting = Espera la confirmación del correo
account-refused = Rechazado: nadie ha entrado
account-expired = No confirmado a tiempo: nadie ha entrado
account-email = Cambiar la dirección de correo
account-email-label = Nueva dirección de correo
account-email-hint = Ambas direcciones reciben un correo. La dirección cambia cuando las dos lo han confirmado; entonces se cierra la sesión en otros navegadores.
account-email-button = Enviar ambos correos
account-pending = El cambio a { $email } espera hasta las { $clock } del { $date }. Confírmelo en los correos enviados a ambas direcciones.
account-pending-old = La dirección actual lo ha confirmado.
account-pending-new = La dirección nueva lo ha confirmado.
account-invalid = Esa no es una dirección que pueda recibir correos.
account-same = Esa ya es su dirección.
account-domain = { $app } no admite direcciones de ese dominio.
account-limited = Ya se han enviado suficientes correos. Inténtelo de nuevo en { $wait }.
account-leave = Cerrar sesión
account-leave-here = Cerrar sesión aquí
account-leave-everywhere = Cerrar sesión en todas partes
account-leave-text = En todas partes termina todas sus sesiones en esta aplicación, en todos los navegadores y dispositivos.
account-fresh-heading = Primero inicie sesión de nuevo
account-fresh-text = Para cambiar la dirección, debe haber iniciado sesión en los últimos cinco minutos. No se ha cambiado nada ni se ha enviado ningún correo.
account-fresh-button = Iniciar sesión de nuevo
account-again-heading = Este inicio de sesión ya no lleva a ninguna parte
account-again-text = Empezó en otro navegador o ya ha terminado. Empiece de nuevo: solo lleva un momento.
account-back = A su cuenta
account-gone-heading = No existe esa sesión
account-gone-text = Ya ha terminado o no es suya.
account-left-everywhere = Todas sus sesiones en { $app } han terminado, en todos los navegadores.

## moving: la página tras el enlace de un cambio

moving-heading = Cambio de dirección en { $app }
moving-old = Su cuenta va a tener desde ahora la dirección { $hint }, en lugar de esta:
moving-new = La cuenta que tiene la dirección { $hint } va a tener desde ahora esta:
moving-both = Solo cambia cuando ambas direcciones lo han confirmado.
moving-confirm = Confirmar el cambio
moving-not-you = Si no ha sido usted, pulse «{ link-refuse }». Entonces el cambio no se hará.
moving-half-heading = Esta dirección lo ha confirmado
moving-half-text = El cambio se hará cuando { $hint } también lo confirme.
moving-done-heading = La dirección ha cambiado
moving-done-text = La cuenta en { $app } tiene desde ahora la dirección { $hint }. Ambas direcciones reciben un correo que lo dice.
moving-off-heading = El cambio no se hará
moving-off-text = No se ha cambiado nada en { $app }, y ninguno de los dos enlaces sirve ya.
moving-off-next = Si otra persona lo pidió desde su cuenta, cierre allí la sesión en todas partes.
moving-expired-text = Ambas direcciones tenían una hora para confirmar. No se ha cambiado nada.
moving-expired-next = Pida el cambio otra vez en la página de su cuenta.
moving-taken-heading = La dirección no se puede usar
moving-taken-text = Mientras tanto hay otra cuenta en { $app } con ella. No se ha cambiado nada.
moving-replaced-text = Una petición más reciente la ha sustituido. Esta no ha cambiado nada.
moving-domain = { $app } no admite direcciones del dominio nuevo. No se ha cambiado nada.
