//! The reasons for which a text is no address.

/// Why a text is no address that mail may be sent to: one reason a rule, in the order of judgement.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum EmailInvalid {
    /// The input has more than 1024 bytes; nothing else of it was looked at.
    #[error("input is longer than 1024 bytes")]
    InputTooLong,
    /// A C0 or C1 control character or DEL is in it, be it at an end: line ends are never trimmed.
    #[error("a control character is in it")]
    ControlCharacter,
    /// Nothing but spaces.
    #[error("it is empty")]
    Empty,
    /// A space or separator inside, an invisible format character, or a code point without a character.
    #[error("a space, an invisible or an unassigned character is in it")]
    HiddenCharacter,
    /// No `@`, or more than one.
    #[error("it does not have exactly one @")]
    NotOneAt,
    /// The part before the `@` is empty or has more than 64 octets (RFC 5321 §4.5.3.1.1).
    #[error("local part is not 1 to 64 octets long")]
    LocalPartLength,
    /// The local part has a character outside ``A-Za-z0-9#$&'*+/=?^_`{|}~-`` and the dot: not ASCII, quoted, or
    /// one that routes mail (`!`, `%`).
    #[error("a character of the local part is not accepted")]
    LocalPartCharacter,
    /// A dot at an end of the local part, or two in a row (RFC 5322 §3.2.3, dot-atom).
    #[error("a dot of the local part is not between two other characters")]
    LocalPartDots,
    /// `=?` in the local part, which some programs decode (RFC 2047) into another address.
    #[error("local part looks like an encoded word")]
    LocalPartEncodedWord,
    /// The local part begins with `-`, which programs that are called with it take for an option.
    #[error("local part begins with a hyphen")]
    LocalPartHyphen,
    /// The domain is no host name: empty or overlong label, character, hyphen, address literal, dot at the end,
    /// or refused by IDNA (UTS #46, non-transitional, strict).
    #[error("domain is not a valid host name")]
    DomainInvalid,
    /// A character of the domain stands for other characters (full-width, circled, ligatures), so that what
    /// was typed is not what would be delivered to.
    #[error("a character of the domain stands for other characters")]
    DomainMapped,
    /// The domain has one label only, like `localhost` or a bare top-level domain.
    #[error("domain has a single label")]
    DomainSingleLabel,
    /// The domain's last label is a number, so that it could be read as an IPv4 address (RFC 3696 §2).
    #[error("last label of the domain is a number")]
    DomainNumeric,
    /// More than 254 octets in all, the domain counted as A-labels (RFC 5321 §4.5.3.1.3).
    #[error("address is longer than 254 octets")]
    AddressTooLong,
}
