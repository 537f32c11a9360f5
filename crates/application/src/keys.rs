//! Keys that never rest in a store, and what is derived from them instead of being stored.

use crate::ports::LinkUrl;
use gatepost_domain::access::PublicUrl;
use gatepost_domain::app::AppId;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::email_code::EmailCode;
use gatepost_domain::id::{BrowserSessionId, CodeId, DeliveryId, SignInId, WebhookId};
use gatepost_domain::match_number::MatchNumber;
use gatepost_domain::secret::{
    BrowserSecret, ChangeToken, ExchangeCode, KnownDevice, LinkToken, MarkSecret, MasterKeyId, Secret,
    SecretKind, SignInSecret,
};
use gatepost_domain::sign_in::LoginHandle;
use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::fmt;
use zeroize::Zeroizing;

type Derivation = Hmac<Sha256>;

/// What seals signing keys at rest and signs the audit; handed to the keyring's adapter alone.
pub struct SealingKey {
    /// The master key that it comes from.
    pub id: MasterKeyId,
    bytes: Zeroizing<[u8; 32]>,
    audit: Zeroizing<[u8; 32]>,
    admin: Zeroizing<[u8; 32]>,
}

impl SealingKey {
    /// The key's bytes.
    pub fn expose(&self) -> &[u8; 32] {
        &self.bytes
    }

    /// What the key that signs the audit is made of: the private key of RFC 8032 §5.1.5.
    pub fn expose_audit(&self) -> &[u8; 32] {
        &self.audit
    }

    /// The private key that admin tokens are signed with (Ed25519, RFC 8032 §5.1.5).
    pub fn expose_admin_root(&self) -> &[u8; 32] {
        &self.admin
    }
}

impl fmt::Debug for SealingKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("SealingKey").field(&self.id).finish()
    }
}

/// One master key, and the keys that come from it (RFC 5869), one a purpose.
pub struct MasterKey {
    id: MasterKeyId,
    link: Derivation,
    change: Derivation,
    sign_in: Derivation,
    code: Derivation,
    email_code: Derivation,
    match_number: Derivation,
    mark: Derivation,
    login_handle: Derivation,
    device: Derivation,
    browser_session: Derivation,
    page: Derivation,
    webhook: Derivation,
    sealing: Zeroizing<[u8; 32]>,
    audit: Zeroizing<[u8; 32]>,
    admin: Zeroizing<[u8; 32]>,
}

impl MasterKey {
    /// The master key that consists of these 256 bits.
    pub fn new(bytes: &[u8; 32]) -> Self {
        let source = Hkdf::<Sha256>::new(Some(b"gatepost"), bytes);
        let mut name = [0; 4];
        name.copy_from_slice(derived(&source, "name").get(..4).unwrap_or(&[0; 4]));
        Self {
            id: MasterKeyId::from_number(u32::from_be_bytes(name)),
            link: derivation(&source, "link token"),
            change: derivation(&source, "change of an address"),
            sign_in: derivation(&source, "sign-in secret"),
            code: derivation(&source, "exchange code"),
            email_code: derivation(&source, "e-mail code"),
            match_number: derivation(&source, "match number"),
            mark: derivation(&source, "mark of a browser"),
            login_handle: derivation(&source, "login hint"),
            device: derivation(&source, "known device"),
            browser_session: derivation(&source, "browser session"),
            page: derivation(&source, "page token"),
            webhook: derivation(&source, "webhook secret"),
            sealing: derived(&source, "sealing"),
            audit: derived(&source, "audit"),
            admin: derived(&source, "admin tokens"),
        }
    }

    /// What rows call it.
    pub const fn id(&self) -> MasterKeyId {
        self.id
    }

    /// The key that seals signing keys and signs the audit.
    pub fn sealing_key(&self) -> SealingKey {
        SealingKey {
            id: self.id,
            bytes: self.sealing.clone(),
            audit: self.audit.clone(),
            admin: self.admin.clone(),
        }
    }

    pub(crate) fn link_token(&self, delivery: DeliveryId) -> Secret<LinkToken> {
        secret(&self.link, delivery.bits())
    }

    /// What the link of that letter bears, which asks whether an address may be changed.
    pub(crate) fn change_token(&self, letter: DeliveryId) -> Secret<ChangeToken> {
        secret(&self.change, letter.bits())
    }

    pub(crate) fn sign_in_secret(&self, sign_in: SignInId) -> Secret<SignInSecret> {
        secret(&self.sign_in, sign_in.bits())
    }

    pub(crate) fn exchange_code(&self, code: CodeId) -> Secret<ExchangeCode> {
        secret(&self.code, code.bits())
    }

    /// What marks a browser in which that sign-in's link was confirmed.
    pub(crate) fn mark(&self, sign_in: SignInId) -> Secret<MarkSecret> {
        secret(&self.mark, sign_in.bits())
    }

    /// What proves that somebody is signed in in a browser.
    pub(crate) fn browser_session(&self, session: BrowserSessionId) -> Secret<BrowserSecret> {
        secret(&self.browser_session, session.bits())
    }

    /// What messages for that webhook are signed with, by the number of its secret.
    pub(crate) fn webhook_secret(&self, webhook: WebhookId, number: u32) -> Zeroizing<[u8; 32]> {
        let mut mac = self.webhook.clone();
        mac.update(&webhook.bits().to_be_bytes());
        mac.update(&number.to_be_bytes());
        Zeroizing::new(mac.finalize().into_bytes().into())
    }

    /// What names that sign-in to a client.
    pub(crate) fn login_handle(&self, sign_in: SignInId) -> LoginHandle {
        LoginHandle::new(sign_in, &mac(&self.login_handle, sign_in.bits()))
    }

    /// What proves that somebody with that address signed in to that app in a browser.
    pub(crate) fn known_device(&self, app: &AppId, email: &EmailAddress) -> Secret<KnownDevice> {
        let mut mac = self.device.clone();
        // No app's id and no address holds the separator, so that no two pairs look alike.
        for part in [app.as_str(), "\n", email.identity()] {
            mac.update(part.as_bytes());
        }
        Secret::from_bytes(&Zeroizing::new(mac.finalize().into_bytes().into()))
    }

    /// What proves that a page token was made here.
    pub(crate) fn page_tag(&self, text: &[u8]) -> [u8; 32] {
        let mut mac = self.page.clone();
        mac.update(text);
        mac.finalize().into_bytes().into()
    }

    /// The digits of all letters of that sign-in.
    pub(crate) fn email_code(&self, sign_in: SignInId) -> EmailCode {
        EmailCode::from_bits(number(&self.email_code, sign_in.bits()))
    }

    /// Two digits that the waiting page shows.
    pub(crate) fn match_number(&self, sign_in: SignInId) -> MatchNumber {
        MatchNumber::from_bits(number(&self.match_number, sign_in.bits()))
    }
}

impl fmt::Debug for MasterKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("MasterKey").field(&self.id).finish()
    }
}

/// Why these master keys can't be used together.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("the same master key is given twice")]
pub struct KeysInvalid;

/// The master key in use, and those that may still be met in rows.
#[derive(Debug)]
pub struct MasterKeys {
    current: MasterKey,
    previous: Vec<MasterKey>,
}

impl MasterKeys {
    /// `current` makes what is new; `previous` are still read.
    pub fn new(current: MasterKey, previous: Vec<MasterKey>) -> Result<Self, KeysInvalid> {
        let mut ids: Vec<_> = previous.iter().chain([&current]).map(|key| key.id.number()).collect();
        ids.sort_unstable();
        ids.dedup();
        if ids.len() == previous.len() + 1 { Ok(Self { current, previous }) } else { Err(KeysInvalid) }
    }

    /// The key that makes what is new.
    pub const fn current(&self) -> &MasterKey {
        &self.current
    }

    /// The key of that name, if it is configured.
    pub fn find(&self, id: MasterKeyId) -> Option<&MasterKey> {
        self.all().find(|key| key.id == id)
    }

    /// All keys, the one in use first.
    pub(crate) fn all(&self) -> impl Iterator<Item = &MasterKey> {
        [&self.current].into_iter().chain(&self.previous)
    }

    /// Whether one of these keys made that handle.
    pub(crate) fn made(&self, handle: &LoginHandle) -> bool {
        self.all().any(|key| {
            let mut mac = key.login_handle.clone();
            mac.update(&handle.sign_in().bits().to_be_bytes());
            mac.verify_truncated_left(handle.tag()).is_ok()
        })
    }

    /// The keys that seal and open signing keys, the one in use first.
    pub fn sealing_keys(&self) -> Vec<SealingKey> {
        self.all().map(MasterKey::sealing_key).collect()
    }
}

/// The address that a letter carries.
pub(crate) fn link_url(public_url: &PublicUrl, token: &Secret<LinkToken>) -> LinkUrl {
    LinkUrl::new(format!("{}/l/{}", public_url.as_str(), token.expose()))
}

/// The address that a letter carries which asks whether an address may be changed.
pub(crate) fn change_url(public_url: &PublicUrl, app: &AppId, token: &Secret<ChangeToken>) -> LinkUrl {
    LinkUrl::new(format!("{}/apps/{app}/account/change/{}", public_url.as_str(), token.expose()))
}

/// The form of such an address, with a token that belongs to no letter.
pub(crate) fn sample_link(public_url: &PublicUrl) -> LinkUrl {
    link_url(public_url, &Secret::from_bytes(&[0; 32]))
}

/// The same of the address that a letter carries which asks whether an address may be changed.
pub(crate) fn sample_change_link(public_url: &PublicUrl, app: &AppId) -> LinkUrl {
    change_url(public_url, app, &Secret::from_bytes(&[0; 32]))
}

/// A person's own page at that app.
pub(crate) fn account_url(public_url: &PublicUrl, app: &AppId) -> String {
    format!("{}/apps/{app}/account", public_url.as_str())
}

fn derived(source: &Hkdf<Sha256>, purpose: &str) -> Zeroizing<[u8; 32]> {
    let mut key = Zeroizing::new([0; 32]);
    // 32 bytes are one block: expanding can't fail (RFC 5869 §2.3).
    let expanded = source.expand(purpose.as_bytes(), key.as_mut());
    debug_assert!(expanded.is_ok(), "one block is never too long");
    key
}

fn derivation(source: &Hkdf<Sha256>, purpose: &str) -> Derivation {
    // HMAC takes a key of one block, a shorter one padded with zeros (RFC 2104 §2).
    let mut block = Zeroizing::new([0; 64]);
    if let Some(start) = block.first_chunk_mut() {
        *start = *derived(source, purpose);
    }
    Derivation::new((&*block).into())
}

fn mac(key: &Derivation, id: u128) -> Zeroizing<[u8; 32]> {
    let mut mac = key.clone();
    mac.update(&id.to_be_bytes());
    Zeroizing::new(mac.finalize().into_bytes().into())
}

fn number(key: &Derivation, id: u128) -> u64 {
    mac(key, id).iter().take(8).fold(0, |number, byte| number << 8 | u64::from(*byte))
}

fn secret<K: SecretKind>(key: &Derivation, id: u128) -> Secret<K> {
    Secret::from_bytes(&mac(key, id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_derived_is_the_same_each_time_and_differs_by_purpose() {
        let (key, again) = (MasterKey::new(&[7; 32]), MasterKey::new(&[7; 32]));
        let bits = 12_345;
        let link = key.link_token(DeliveryId::from_bits(bits));
        assert_eq!(link.expose(), again.link_token(DeliveryId::from_bits(bits)).expose());
        let code = key.exchange_code(CodeId::from_bits(bits));
        assert!(!code.expose().contains(link.expose()));
        assert_ne!(link.expose(), MasterKey::new(&[8; 32]).link_token(DeliveryId::from_bits(bits)).expose());
    }

    #[test]
    fn an_older_key_is_found_by_its_name() {
        let (new, old) = (MasterKey::new(&[1; 32]), MasterKey::new(&[2; 32]));
        let (new_id, old_id) = (new.id(), old.id());
        let keys = MasterKeys::new(new, vec![old]).unwrap();
        assert_eq!(keys.find(old_id).map(MasterKey::id), Some(old_id));
        assert_eq!(keys.current().id(), new_id);
        assert!(keys.find(MasterKeyId::from_number(new_id.number() ^ 1)).is_none());
        assert!(MasterKeys::new(MasterKey::new(&[1; 32]), vec![MasterKey::new(&[1; 32])]).is_err());
    }

    #[test]
    fn a_handle_is_known_by_any_key_and_only_with_its_own_sign_in() {
        let keys = |one, other: u8| {
            MasterKeys::new(MasterKey::new(&[one; 32]), vec![MasterKey::new(&[other; 32])]).unwrap()
        };
        let (now, later, never) = (keys(1, 9), keys(2, 1), keys(3, 4));
        let handle = |id| now.current().login_handle(SignInId::from_bits(id));
        assert_eq!(
            (now.made(&handle(7)), later.made(&handle(7)), never.made(&handle(7))),
            (true, true, false)
        );
        let (mine, other) = (handle(7).to_string(), handle(8).to_string());
        let spliced = format!("{}{}", mine.split_at(24).0, other.split_at(24).1);
        assert!(!now.made(&LoginHandle::parse(&spliced).unwrap()), "{spliced}");
    }

    #[test]
    fn a_known_device_is_one_of_its_app_and_address_in_any_spelling() {
        let (key, other) = (MasterKey::new(&[7; 32]), MasterKey::new(&[8; 32]));
        let (app, email) = (|id| AppId::parse(id).unwrap(), |text| EmailAddress::parse(text).unwrap());
        let digest = |key: &MasterKey, id, text| key.known_device(&app(id), &email(text)).digest();
        let ann = digest(&key, "acme", "ann@example.org");
        assert_eq!(digest(&key, "acme", "Ann@Example.org"), ann);
        for strange in [
            digest(&key, "acme2", "ann@example.org"),
            digest(&key, "acme", "bob@example.org"),
            digest(&key, "acme", "ann+a@example.org"),
            digest(&other, "acme", "ann@example.org"),
        ] {
            assert_ne!(strange, ann);
        }
    }

    #[test]
    fn digits_differ_by_sign_in_and_by_key() {
        let (key, other) = (MasterKey::new(&[7; 32]), MasterKey::new(&[8; 32]));
        let digits = |key: &MasterKey, bits| key.email_code(SignInId::from_bits(bits)).expose().to_owned();
        let of_key: std::collections::BTreeSet<_> = (0..500).map(|bits| digits(&key, bits)).collect();
        assert!(of_key.len() > 490, "{} of 500 are different", of_key.len());
        assert_ne!(digits(&key, 1), digits(&other, 1));
        assert_eq!(digits(&key, 1), digits(&key, 1));
    }
}
