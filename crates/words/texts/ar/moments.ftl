### الأوقات والمدد ومصدر الطلب، بالعربية. كل الأوقات بالتوقيت العالمي UTC، وهذا مذكور معها.

## moment

moment-date = { $day } { $month ->
    [1] يناير
    [2] فبراير
    [3] مارس
    [4] أبريل
    [5] مايو
    [6] يونيو
    [7] يوليو
    [8] أغسطس
    [9] سبتمبر
    [10] أكتوبر
    [11] نوفمبر
   *[12] ديسمبر
} { $year }
moment-clock = { $hour }:{ $minute } UTC
moment-precisely = { $date }، { $hour }:{ $minute }:{ $second } UTC
moment-seconds = { $seconds ->
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $seconds } ثوانٍ
    [many] { $seconds } ثانية
   *[other] { $seconds } ثانية
}
moment-minutes = { $minutes ->
    [0] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}
moment-hours = { $hours ->
    [one] ساعة واحدة
    [two] ساعتين
    [few] { $hours } ساعات
    [many] { $hours } ساعة
   *[other] { $hours } ساعة
}
moment-ago = { $minutes ->
    [0] الآن
    [one] قبل دقيقة واحدة
    [two] قبل دقيقتين
    [few] قبل { $minutes } دقائق
    [many] قبل { $minutes } دقيقة
   *[other] قبل { $minutes } دقيقة
}
moment-left = { $minutes ->
    [0] تبقّى أقل من دقيقة
    [one] تبقّت دقيقة واحدة
    [two] تبقّت دقيقتان
    [few] تبقّت { $minutes } دقائق
    [many] تبقّت { $minutes } دقيقة
   *[other] تبقّت { $minutes } دقيقة
}

## who

who-browser-on-system = { $browser } على { $system }
who-program-at = { $program }، { $ip }
who-in-place = { $whence } ({ $place })
who-android-app = تطبيق أندرويد
who-apple-app = تطبيق آبل
