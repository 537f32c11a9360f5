### ما تقوله الصفحات، بالعربية.

## page: في كثير من الصفحات

page-title = { $heading } – { $app }
page-support-id = معرّف الدعم
page-privacy = الخصوصية
page-terms = الشروط

## link: الصفحة خلف رابط صالح

link-heading = تسجيل الدخول إلى { $app }
link-invitation = سيتم تسجيل الدخول بهذا العنوان:
link-sign-in = تسجيل الدخول
link-refuse = لم يكن هذا أنا
link-asked-heading = مصدر هذا الطلب
link-asked-by = صاحب الطلب
link-server = خادم { $app }
link-asked-from = ورد الطلب من
link-browser-unknown = متصفح غير معروف
link-browser-unknown-on = متصفح غير معروف على { $system }
link-ip = عنوان IP
link-when = الوقت
link-when-told = { $ago }، في { $date } الساعة { $clock }
link-works = صلاحية الرابط
link-works-until = حتى الساعة { $clock }، { $left }
link-not-you = إذا لم يكن الطلب منك، يُرجى الضغط على «{ link-refuse }». عندئذٍ يتوقف الرابط عن العمل، ولا يمكن لأحد الدخول به إلى { $app }.

## notice: ما حدث، وما يمكن فعله الآن

notice-again = يُرجى العودة إلى الصفحة التي بدأ منها تسجيل الدخول وطلب رسالة جديدة.
notice-again-at = يُرجى العودة إلى { $app }، إلى الصفحة التي بدأ منها تسجيل الدخول، وطلب رسالة جديدة.
notice-press-in-mail = يُرجى فتح الرابط من رسالة البريد والضغط على الزر هناك.

notice-stopped-heading = تم إيقاف تسجيل الدخول
notice-stopped-done = لم يتم تسجيل دخول أحد إلى { $app }، ولم يعد الرابط يعمل.
notice-stopped-harmless = لا يتطلب طلب الرابط سوى معرفة عنوانك، فهذا لا يعني أن أحدًا غيرك يقرأ بريدك.
notice-stopped-next = يمكن إغلاق هذه الصفحة. إذا استمر وصول رسائل كهذه، يُرجى إبلاغ القائمين على التطبيق.
notice-stopped-next-with-id = يمكن إغلاق هذه الصفحة. إذا استمر وصول رسائل كهذه، يُرجى إبلاغ القائمين على التطبيق مع ذكر معرّف الدعم أدناه.

notice-cross-site-heading = جاء هذا من موقع آخر
notice-cross-site-text = تم الضغط على الزر في صفحة لا تخصنا، لذلك لم يُنفَّذ شيء. ما زال الرابط صالحًا.

notice-not-allowed-heading = هذا غير ممكن هنا
notice-not-allowed-text = لا يمكن الموافقة على هذا الدخول لشاشة أخرى. ما زال الرابط صالحًا.

notice-form-heading = لم نفهم الطلب
notice-form-text = ما تم إرساله ليس ما ترسله أزرار الصفحة، لذلك لم يُنفَّذ شيء. ما زال الرابط صالحًا.

notice-unavailable-heading = يُرجى المحاولة مرة أخرى بعد لحظات
notice-unavailable-text = لا يمكننا التحقق من الرابط الآن. على الأرجح ما زال صالحًا.
notice-unavailable-next = يُرجى الانتظار بضع ثوانٍ ثم فتح الرابط من رسالة البريد مرة أخرى.

notice-failed-heading = حدث خطأ من جانبنا
notice-failed-text = ليس الخطأ منك، وقد سُجّل في سجل الخادم ليراه القائمون عليه.
notice-failed-next = يُرجى فتح الرابط من رسالة البريد مرة أخرى، أو العودة إلى التطبيق وطلب رسالة جديدة.

notice-unknown-heading = هذا الرابط غير معروف لدينا
notice-unknown-text = ربما انقطع أو تغيّر في طريقه، أو أنه قديم جدًا فلم يبقَ له أثر.
notice-unknown-next = يُرجى فتح أحدث رسالة والضغط على زرها، أو نسخ العنوان كاملًا منها. وإلا فيمكن العودة إلى التطبيق وطلب رسالة جديدة.

notice-guessing-heading = روابط كثيرة لا تعمل
notice-guessing-text = فُتحت من شبكتك روابط كثيرة لا وجود لها، لذلك نجيب الآن بسرعة أقل قليلًا.
notice-guessing-next = يُرجى الانتظار { $wait } ثم فتح الرابط من أحدث رسالة لديك.

notice-spent-heading = تم استخدام هذا الرابط من قبل
notice-spent-text = يعمل كل رابط مرة واحدة.
notice-spent-text-of = تم به تسجيل دخول { $hint } إلى { $app }. يعمل كل رابط مرة واحدة.
notice-spent-you = إذا كان ذلك منك، فيمكن إغلاق هذه الصفحة.
notice-spent-next = لتسجيل الدخول مجددًا، يُرجى العودة إلى الصفحة التي بدأ منها تسجيل الدخول وطلب رسالة جديدة.
notice-spent-next-at = لتسجيل الدخول مجددًا، يُرجى العودة إلى { $app }، إلى الصفحة التي بدأ منها تسجيل الدخول، وطلب رسالة جديدة.

notice-expired-heading = انتهت صلاحية هذا الرابط
notice-expired-text = تعمل الروابط لمدة قصيرة فقط، كي لا تفتح رسالة قديمة شيئًا.
notice-expired-text-of = أُرسل إلى { $hint } وكان يعمل حتى الساعة { $clock } من يوم { $date }.

notice-refused-heading = تم إيقاف تسجيل الدخول هذا
notice-refused-text = أفاد قارئ الرسالة بأن الطلب ليس منه، لذلك لم يعد الرابط يعمل.
notice-refused-text-of = أفاد قارئ بريد { $hint } بأن الطلب ليس منه، لذلك لم يعد الرابط يعمل.
notice-refused-next = إذا أردت تسجيل الدخول، يُرجى العودة إلى الصفحة التي بدأ منها وطلب رسالة جديدة.
notice-refused-next-at = إذا أردت تسجيل الدخول، يُرجى العودة إلى { $app }، إلى الصفحة التي بدأ منها، وطلب رسالة جديدة.

notice-disabled-heading = تسجيل الدخول متوقف
notice-disabled-heading-of = تسجيل الدخول إلى { $app } متوقف
notice-disabled-text = لا يسمح القائمون على التطبيق لأحد بتسجيل الدخول حاليًا.
notice-disabled-next = يُرجى سؤالهم، أو المحاولة لاحقًا.
notice-disabled-next-until = يُرجى سؤالهم، أو المحاولة لاحقًا. يبقى هذا الرابط صالحًا حتى الساعة { $clock } من يوم { $date }.

notice-user-heading = لا يمكنك تسجيل الدخول هنا
notice-user-heading-of = لا يمكنك تسجيل الدخول إلى { $app }
notice-user-text = لا يسمح القائمون على التطبيق لهذا العنوان بتسجيل الدخول.
notice-user-text-of = لا يسمح القائمون على التطبيق لـ { $hint } بتسجيل الدخول.
notice-user-next = إذا كنت تظن أن هذا خطأ، يُرجى سؤالهم.

notice-moved-heading = لم يعد هذا الرابط يؤدي إلى أي مكان
notice-moved-text = بعد إرسال هذه الرسالة غيّر التطبيق الصفحة التي يؤدي إليها تسجيل الدخول. لم يتم تسجيل دخول أحد.
notice-moved-text-of = بعد إرسال هذه الرسالة إلى { $hint } غيّر { $app } الصفحة التي يؤدي إليها تسجيل الدخول. لم يتم تسجيل دخول أحد.

notice-front-heading = Gatepost
notice-front-text = يتيح هذا الخادم تسجيل الدخول بالبريد الإلكتروني إلى التطبيقات التي يستخدمها الناس.
notice-front-next = لا يوجد ما يلزم فعله هنا. لتسجيل الدخول، يُرجى الذهاب إلى التطبيق؛ ولإتمام تسجيل الدخول، يُرجى الضغط على الزر في الرسالة التي وصلت إليك.

## begin: الصفحة التي يبدأ منها تسجيل الدخول

begin-heading = تسجيل الدخول إلى { $app }
begin-label = عنوان البريد الإلكتروني
begin-hint = سنرسل إليك رسالة لتسجيل الدخول. لا حاجة إلى كلمة مرور.
begin-continue = متابعة
begin-missing-problem = يُرجى إدخال عنوان بريدك الإلكتروني.
begin-invalid-problem = هذا ليس عنوان بريد إلكتروني كاملًا. ينبغي أن يكون مثل ⁨name@example.org⁩.
begin-problem-heading = يُرجى التحقق من العنوان
begin-limited-heading = يُرجى الانتظار قليلًا
begin-limited-text = طُلبت رسائل كثيرة في الآونة الأخيرة. ربما وصلت إحداها إلى بريدك: رابطها يعمل.
begin-limited-next = يمكن المحاولة مرة أخرى بعد { $wait }.
begin-try-again = المحاولة مرة أخرى
begin-trouble-heading = لا يمكننا إرسال البريد الآن
begin-trouble-text = ليس الخطأ منك: شيء نحتاج إليه لذلك لا يستجيب. لم تُرسل أي رسالة.
begin-trouble-next = يُرجى المحاولة مرة أخرى بعد بضع دقائق.
begin-language-label = اللغة
begin-language-button = تغيير
begin-stray-heading = لا يمكن تسجيل الدخول من هنا
begin-stray-app = لا يوجد تطبيق كهذا على هذا الخادم.
begin-stray-request = ما أرسله التطبيق ناقص أو غير صحيح، لذلك لا يُحوَّل أحد إلى أي مكان.
begin-stray-redirect = يريد التطبيق تحويلك إلى عنوان لم يسجّله، لذلك لا يُحوَّل أحد إلى أي مكان.
begin-stray-next = يُرجى العودة إلى التطبيق والمحاولة مرة أخرى. إذا ظهرت هذه الصفحة مجددًا، فيُرجى إبلاغ القائمين على التطبيق.

## wait: الصفحة التي تنتظر قراءة الرسالة

wait-heading = يُرجى تفقّد بريدك
wait-sending = نرسل الآن رسالة إلى { $hint }.
wait-sent = أرسلنا رسالة إلى { $hint }.
wait-then = يُرجى الضغط على الزر في الرسالة، أو إدخال رمزها هنا.
wait-then-link = يُرجى الضغط على الزر في الرسالة.
wait-then-code = يُرجى إدخال الرمز الوارد في الرسالة هنا.
wait-moves-on = بعد ذلك تتابع هذه الصفحة من تلقاء نفسها.
wait-check-again = التحقق مرة أخرى
wait-check-again-hint = بعد الضغط على الزر في الرسالة، يُرجى الضغط على «{ wait-check-again }».
wait-open-mail = فتح { $service }
wait-code-label = الرمز الوارد في الرسالة
wait-code-hint = ستة أرقام. لا تؤثر المسافات.
wait-code-button = تسجيل الدخول
wait-code-missing = يُرجى إدخال الأرقام الستة الواردة في الرسالة.
wait-code-wrong-heading = رمز غير صحيح
wait-code-wrong = هذا ليس الرمز الوارد في الرسالة. { $tries ->
    [zero] لم تبقَ أي محاولة.
    [one] تبقّت محاولة واحدة.
    [two] تبقّت محاولتان.
    [few] تبقّت { $tries } محاولات.
    [many] تبقّت { $tries } محاولة.
   *[other] تبقّت { $tries } محاولة.
}
wait-code-locked-heading = الرمز مقفل
wait-code-locked = أُدخل الرمز خطأً مرات كثيرة ولم يعد يعمل. ما زال الرابط في الرسالة يعمل.
wait-resend = إرسال الرسالة مرة أخرى
wait-resend-in = يمكن طلب إرسالها مرة أخرى بعد { $wait }.
wait-resent = أرسلنا رسالة أخرى إلى { $hint }. ما زالت الرسائل السابقة صالحة أيضًا.
wait-resend-exhausted = لا يمكن إرسال رسائل أخرى لتسجيل الدخول هذا. يُرجى تفقّد مجلد البريد غير المرغوب فيه أيضًا، أو البدء من جديد.
wait-resend-limited = أُرسلت رسائل كثيرة إلى هذا العنوان في الآونة الأخيرة. يمكن المحاولة مرة أخرى بعد { $wait }.
wait-wrong-address = العنوان غير صحيح؟
wait-start-again = البدء من جديد
wait-number = عند فتح الرابط على جهاز آخر، يُرجى إدخال هذا العدد هناك: { $number }
wait-number-keep = يُرجى عدم إخبار أحد بهذا العدد.
wait-expired-heading = انتهت صلاحية تسجيل الدخول هذا
wait-expired-text = لم تعد الرسالة المرسلة إلى { $hint } صالحة.
wait-new-letter = إرسال رسالة جديدة
wait-refused-heading = تم إيقاف تسجيل الدخول هذا
wait-refused-text = أوقفه قارئ بريد { $hint }، أو أُدخل عدد غير صحيح. لم يتم تسجيل دخول أحد إلى { $app }.
wait-approved-heading = تم التأكيد
wait-approved-text = جارٍ تسجيل دخولك إلى { $app }.
wait-go-on = المتابعة إلى { $app }
wait-back = العودة إلى { $app }
wait-completed-heading = تم تسجيل دخولك
wait-completed-text = تم تسجيل دخولك إلى { $app }. يمكن إغلاق هذه الصفحة.
wait-failed-heading = تعذّر تسليم الرسالة
wait-failed-text = لم يقبلها خادم بريد { $hint }.
wait-failed-next = يُرجى التحقق من صحة العنوان والبدء من جديد.
wait-elsewhere-heading = يُرجى المتابعة من حيث بدأت
wait-elsewhere-text = لا يمكن متابعة تسجيل الدخول إلا في المتصفح الذي بدأ فيه، ولمدة يوم.
wait-elsewhere-next = إذا كان هذا هو المتصفح نفسه، فيُرجى العودة إلى التطبيق والبدء من جديد.

## confirm: الاختيار خلف رابط فُتح في مكان آخر

confirm-here = تسجيل الدخول هنا
confirm-here-text = تستمر المتابعة في هذا المتصفح، على هذا الجهاز.
confirm-elsewhere = الإتمام على الشاشة الأخرى
confirm-elsewhere-text = تعرض الصفحة التي بدأ منها تسجيل الدخول عددًا من رقمين. عند إدخاله هنا تتابع تلك الشاشة.
confirm-number-label = العدد المعروض على الشاشة الأخرى
confirm-number-hint = رقمان
confirm-number-button = السماح للشاشة الأخرى بالمتابعة
confirm-number-keep = يُرجى إدخال عدد يظهر على شاشتك فقط، وعدم إدخال عدد يخبرك به شخص آخر أبدًا.
confirm-wrong-heading = لم يكن هذا العدد صحيحًا
confirm-wrong-text = حرصًا على الأمان، تم إيقاف تسجيل الدخول. لم يتم تسجيل دخول أحد إلى { $app }.
confirm-wrong-next = إذا كان ذلك خطأً في الكتابة، فيمكن طلب رسالة جديدة.
confirm-approved-heading = تم التأكيد
confirm-approved-text = يمكن إغلاق هذه الصفحة؛ تتابع الشاشة الأخرى.
confirm-strict-heading = يُرجى فتح هذا الرابط حيث بدأ تسجيل الدخول
confirm-strict-text = يُرجى فتح هذا الرابط في المتصفح الذي بدأ منه تسجيل الدخول: لا يسمح { $app } بتسجيل الدخول به في أي مكان آخر.
confirm-strict-next = إذا تعذّر ذلك، يُرجى إدخال الرمز الوارد في الرسالة هناك.
confirm-renew = إرسال رسالة جديدة إلى { $hint }
confirm-renew-text = لا حاجة إلى إدخال أي شيء مرة أخرى.
confirm-renew-too-soon-heading = جارٍ تسجيل دخولك
confirm-renew-too-soon-text = استُخدم هذا الرابط قبل لحظات، والتطبيق على وشك المتابعة. يُرجى الانتظار دقيقة قبل طلب رسالة جديدة.
confirm-signed-in-heading = تم تسجيل دخولك
confirm-signed-in-text = تم تسجيل دخولك إلى { $app } بهذا الرابط قبل لحظات.
confirm-signed-in-next = يُرجى العودة إلى التطبيق. يمكن إغلاق هذه الصفحة.
confirm-renewed-heading = يُرجى تفقّد بريدك
confirm-renewed-text = أرسلنا رسالة جديدة إلى { $hint }.
confirm-renewed-next = يُرجى الضغط على زرها. يمكن إغلاق هذه الصفحة.
confirm-cross-site-heading = جاء هذا من موقع آخر
confirm-cross-site-text = أُرسل النموذج من صفحة لا تخصنا، لذلك لم يُنفَّذ شيء.
confirm-cross-site-next = يُرجى العودة إلى التطبيق والبدء من جديد هناك.
confirm-limited-heading = يُرجى الانتظار قليلًا
confirm-limited-text = طُلبت صفحات كثيرة من شبكتك في الآونة الأخيرة. ما زال رابطك صالحًا.
confirm-limited-next = يمكن المحاولة مرة أخرى بعد { $wait }.

## logout: السؤال قبل تسجيل الخروج، وما يترتب عليه

logout-heading = هل تريد تسجيل الخروج من { $app }؟
logout-who = تم تسجيل الدخول بالعنوان { $hint }.
logout-text = هناك من يطلب تسجيل خروجك، وربما يكون { $app }. لم ينتهِ أي شيء بعد.
logout-here = تسجيل الخروج
logout-everywhere = تسجيل الخروج من جميع الأجهزة
logout-everywhere-text = ينهي ذلك جميع جلساتك في هذا التطبيق، في كل المتصفحات.
logout-stay = إن لم ترغب في ذلك، فأغلق هذه الصفحة وسيبقى تسجيل دخولك قائمًا.
logout-done-heading = تم تسجيل خروجك
logout-done-text = تم تسجيل خروجك من { $app } في هذا المتصفح.
logout-done-next = يمكن إغلاق هذه الصفحة.
logout-stray-heading = لم ينتهِ أي شيء
logout-stray-request = ما أرسله التطبيق ناقص أو غير صحيح، لذلك لم يُسجَّل خروج أحد.
logout-stray-redirect = يريد التطبيق تحويلك إلى عنوان لم يسجّله، لذلك لم يُسجَّل خروج أحد ولم يُحوَّل أحد إلى أي مكان.
logout-stray-next = يُرجى العودة إلى التطبيق وتسجيل الخروج هناك. إذا ظهرت هذه الصفحة مجددًا، فيُرجى إبلاغ القائمين على التطبيق.

## account: صفحة الشخص نفسه

account-heading = حسابك في { $app }
account-who = تم تسجيل دخولك بالعنوان:
account-sessions = أين تم تسجيل دخولك
account-sessions-none = ليس لدى التطبيق أي جلسة لك الآن.
account-here = هذا المتصفح
account-since = منذ { $date }، الساعة { $clock }
account-used = آخر استخدام { $date }، الساعة { $clock }
account-end = إنهاء
account-end-that = إنهاء الجلسة: { $what }
account-history = آخر عمليات تسجيل الدخول
account-history-none = لا يُعرف أي تسجيل دخول بهذا العنوان.
account-completed = تم تسجيل الدخول
account-waiting = في انتظار تأكيد الرسالة
account-refused = مرفوض: لم يدخل أحد
account-expired = لم يُؤكَّد في الوقت المناسب: لم يدخل أحد
account-email = تغيير عنوان البريد الإلكتروني
account-email-label = عنوان البريد الإلكتروني الجديد
account-email-hint = تصل رسالة إلى العنوانين كليهما. يتغيّر العنوان عندما يؤكّد كلاهما، ويُسجَّل الخروج عندئذٍ من المتصفحات الأخرى.
account-email-button = إرسال الرسالتين
account-pending = ينتظر التغيير إلى { $email } حتى الساعة { $clock } من يوم { $date }. يُرجى تأكيده في الرسالتين المرسلتين إلى العنوانين.
account-pending-old = أكّد العنوان الحالي.
account-pending-new = أكّد العنوان الجديد.
account-invalid = هذا ليس عنوان بريد إلكتروني يمكنه استلام الرسائل.
account-same = هذا هو عنوانك بالفعل.
account-domain = لا يقبل { $app } عناوين من هذا النطاق.
account-limited = أُرسل ما يكفي من الرسائل. يُرجى المحاولة مجددًا بعد { $wait }.
account-leave = تسجيل الخروج
account-leave-here = تسجيل الخروج هنا
account-leave-everywhere = تسجيل الخروج من كل مكان
account-leave-text = الخروج من كل مكان ينهي جميع جلساتك في هذا التطبيق، في كل المتصفحات وعلى كل الأجهزة.
account-fresh-heading = يُرجى تسجيل الدخول مجددًا أولًا
account-fresh-text = لتغيير العنوان يجب أن تكون قد سجّلت الدخول خلال الدقائق الخمس الأخيرة. لم يتغيّر شيء ولم تُرسل أي رسالة.
account-fresh-button = تسجيل الدخول مجددًا
account-again-heading = لم يعد تسجيل الدخول هذا يؤدي إلى أي مكان
account-again-text = بدأ في متصفح آخر أو انتهى. يُرجى البدء من جديد: لن يستغرق ذلك سوى لحظة.
account-back = إلى حسابك
account-gone-heading = لا توجد جلسة كهذه
account-gone-text = انتهت بالفعل، أو ليست لك.
account-left-everywhere = انتهت جميع جلساتك في { $app }، في كل المتصفحات.

## moving: الصفحة خلف رابط التغيير

moving-heading = تغيير العنوان في { $app }
moving-old = سيصبح عنوان حسابك من الآن { $hint } بدلًا من هذا العنوان:
moving-new = سيصبح للحساب ذي العنوان { $hint } من الآن هذا العنوان:
moving-both = لا يتغيّر إلا بعد أن يؤكّد العنوانان كلاهما.
moving-confirm = تأكيد التغيير
moving-not-you = إذا لم يكن الطلب منك، يُرجى الضغط على «{ link-refuse }». عندئذٍ لا يتم التغيير.
moving-half-heading = أكّد هذا العنوان
moving-half-text = يتم التغيير عندما يؤكّد { $hint } أيضًا.
moving-done-heading = تغيّر العنوان
moving-done-text = أصبح عنوان الحساب في { $app } من الآن { $hint }. تصل إلى العنوانين رسالة بذلك.
moving-off-heading = أُلغي التغيير
moving-off-text = لم يتغيّر شيء في { $app }، ولم يعد أي من الرابطين يعمل.
moving-off-next = إذا طلب ذلك شخص آخر من حسابك، يُرجى تسجيل الخروج من كل مكان هناك.
moving-expired-text = كان أمام العنوانين ساعة للتأكيد. لم يتغيّر شيء.
moving-expired-next = يُرجى طلب التغيير مجددًا من صفحة حسابك.
moving-taken-heading = لا يمكن استخدام هذا العنوان
moving-taken-text = صار في { $app } في هذه الأثناء حساب آخر بهذا العنوان. لم يتغيّر شيء.
moving-replaced-text = حلّ محله طلب أحدث. لم يتغيّر شيء بسبب هذا الطلب.
moving-domain = لا يقبل { $app } عناوين من نطاق العنوان الجديد. لم يتغيّر شيء.
