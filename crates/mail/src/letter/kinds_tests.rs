//! What an app's own letters of each kind may name and have to show.

use super::tests::letter;
use super::*;
use gatepost_domain::address_change::{Says, Side};
use gatepost_domain::app::AppId;
use gatepost_domain::sign_in::Locale;
use gatepost_domain::template::{LetterKind, LetterTemplate, LetterVariant, TemplateSource};
use gatepost_domain::time::Timestamp;

const ACCOUNT: &str = "https://auth.acme.example/apps/acme/account";

fn template(kind: LetterKind, body: &str) -> LetterTemplate {
    LetterTemplate {
        app: AppId::parse("acme").unwrap(),
        kind,
        locale: Locale::parse("en").unwrap(),
        saved_at: Timestamp::from_seconds(0),
        source: Some(TemplateSource {
            subject: format!("{} of {{{{ app_name }}}}", kind.as_str()),
            html: format!("<p>{body}</p>"),
            text: body.to_owned(),
        }),
    }
}

/// A template that names every blank that a kind has, and asks first for those that may be empty.
fn whole(kind: LetterKind) -> LetterTemplate {
    let of_all = "{{ support_id }} {{ language }} {{ direction }} {{ accent }} {{ accent_dark }} {{ ink_on_accent_dark }} {{ said.not_you }}";
    let of_kind = match kind {
        LetterKind::SignIn => {
            "{% if link %}{{ link }}{% endif %} {% if code %}{{ code }}{% endif %} {{ expires_in }} {{ expires_at }} {{ asked }}"
        }
        LetterKind::EmailChange => {
            "{% if says == 'asks' %}{{ link }} {{ expires_in }} {{ expires_at }}{% else %}done{% endif %} \
             {% if side == 'old' %}to{% else %}from{% endif %} {{ other_email_hint }} {{ asked }}"
        }
        LetterKind::NewDevice => {
            "{{ date }} {{ clock }} {{ account_url }}{% if device %} {{ device }}{% endif %}\
             {% if ip %} {{ ip }}{% endif %}{% if place %} {{ place }}{% endif %}"
        }
        LetterKind::Erased => "{{ date }} {{ clock }}",
    };
    template(kind, &format!("{of_all} {of_kind}"))
}

fn sampled(variant: LetterVariant, templates: Vec<LetterTemplate>) -> Letter {
    Letter { templates, ..letter("ACME").sampled(variant, ACCOUNT) }
}

#[test]
fn every_letter_of_a_kind_is_sent_in_the_app_s_own_words() {
    let own: Vec<_> = LetterKind::ALL.into_iter().map(whole).collect();
    for kind in LetterKind::ALL {
        assert_eq!(check(&whole(kind)), Ok(()), "{kind:?}");
        for variant in LetterVariant::all(kind) {
            let rendered = render(&sampled(*variant, own.clone())).unwrap();
            assert_eq!(rendered.subject, format!("{} of ACME", kind.as_str()), "{variant:?}");
        }
    }
    let text = |variant| render(&sampled(variant, own.clone())).unwrap().text;
    let hint = "a\u{2022}\u{2022}\u{2022}@e\u{2022}\u{2022}\u{2022}";
    let asks = text(LetterVariant::EmailChange(Says::Asks, Side::Old));
    assert!(asks.contains(&format!("10 minutes 12:10 UTC to {hint}.com Asked for")), "{asks}");
    let tells = text(LetterVariant::EmailChange(Says::Tells, Side::New));
    assert!(tells.contains(&format!("done from {hint}.org Changed on")), "{tells}");
    let device = text(LetterVariant::NewDevice);
    let told = format!("31 January 2026 12:00 UTC {ACCOUNT} Firefox on Linux 203.0.113.7 Lyon, France");
    assert!(device.contains(&told), "{device}");
    assert!(text(LetterVariant::Erased).ends_with("31 January 2026 12:00 UTC\r\n"));
}

#[test]
fn a_template_of_one_kind_writes_no_letter_of_another() {
    let signs_in = vec![whole(LetterKind::SignIn)];
    for kind in [LetterKind::EmailChange, LetterKind::NewDevice, LetterKind::Erased] {
        let variant = LetterVariant::usual(kind);
        let ours = render(&sampled(variant, Vec::new())).unwrap();
        assert_eq!(render(&sampled(variant, signs_in.clone())).unwrap().subject, ours.subject, "{kind:?}");
    }
}

#[test]
fn what_fails_for_one_letter_of_a_kind_is_refused() {
    use LetterKind::{EmailChange, Erased, NewDevice, SignIn};
    for (kind, body, said) in [
        // The letters that tell have neither link nor end, those that ask have to show their link.
        (EmailChange, "{{ link }}", "html line 1: blank_unknown: a blank is empty in some letters"),
        (
            EmailChange,
            "{% if link %}{{ link }}{% endif %} {{ expires_at }}",
            "html line 1: blank_unknown: a blank",
        ),
        (EmailChange, "{{ other_email_hint }}", "html: link_missing: "),
        (EmailChange, "{% if side == 'old' %}{{ link or '' }}{% endif %}", "html: link_missing: "),
        (
            EmailChange,
            "{{ link or '' }} {% if says == 'tells' %}{{ nobody }}{% endif %}",
            "html line 1: blank_unknown: ",
        ),
        (EmailChange, "{{ link or '' }} {% if code %}{{ code }}{% endif %}", "html line 1: blank_unknown: "),
        (NewDevice, "{{ device }}", "html line 1: blank_unknown: a blank is empty"),
        (NewDevice, "{{ ip }}", "html line 1: blank_unknown: a blank is empty"),
        (NewDevice, "{{ place }}", "html line 1: blank_unknown: a blank is empty"),
        (NewDevice, "{% if link %}{{ link }}{% endif %}", "html line 1: blank_unknown: "),
        (NewDevice, "{{ said.link.expiry }}", "html line 1: blank_unknown: "),
        (Erased, "{{ link }}", "html line 1: blank_unknown: "),
        (Erased, "{{ asked }}", "html line 1: blank_unknown: "),
        (Erased, "{{ account_url }}", "html line 1: blank_unknown: "),
        (SignIn, "{{ account_url }}", "html line 1: blank_unknown: "),
        (SignIn, "{{ says }}", "html line 1: blank_unknown: "),
    ] {
        let fault = check(&template(kind, body)).unwrap_err().to_string();
        assert!(fault.starts_with(said), "{kind:?} {body}: {fault}");
    }
    let link = "{% if link %}{{ link }}{% endif %}";
    let mut tells = template(EmailChange, link);
    tells.source.as_mut().unwrap().subject = "See {{ link or 'us' }}".to_owned();
    assert!(check(&tells).unwrap_err().to_string().starts_with("subject: subject_tells: "));
    for kind in [NewDevice, Erased] {
        assert_eq!(check(&template(kind, "Gone.")), Ok(()), "{kind:?} has nothing that it must show");
    }
    assert_eq!(check(&template(EmailChange, link)), Ok(()));
}
