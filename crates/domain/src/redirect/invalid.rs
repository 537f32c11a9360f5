//! The reasons for which a redirect is refused.

/// Why a text is no redirect URI, or none that an app may register.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum RedirectInvalid {
    /// Nothing at all; there is no default to stand in for it.
    #[error("it is empty")]
    Empty,
    /// More than 2048 bytes.
    #[error("it is longer than 2048 bytes")]
    TooLong,
    /// A character that no URI has (RFC 3986 §2): space, control, not ASCII, or one of ``"<>\^`{|}``.
    #[error("a character is in it that no URI has")]
    Character,
    /// A `#`, be it the last character (RFC 6749 §3.1.2).
    #[error("it has a fragment")]
    Fragment,
    /// It does not begin with a scheme and a colon (RFC 3986 §3.1).
    #[error("it does not begin with a scheme")]
    SchemeMissing,
    /// Capital letters in the scheme.
    #[error("scheme is not in lower case")]
    SchemeCase,
    /// Neither `https` nor `http` nor a private-use scheme, which is a reversed domain name and so has a
    /// period (RFC 8252 §7.1).
    #[error("scheme is neither https nor http nor a reversed domain name")]
    SchemeNotAllowed,
    /// `https:` or `http:` without `//`, or a private-use scheme that neither `/` nor an authority follows.
    #[error("neither // and a host nor a path follows the scheme")]
    AuthorityMissing,
    /// An `@` before the path: what stands before it looks like the host and isn't.
    #[error("user information stands before the host")]
    UserInfo,
    /// The host is no name of lower-case letters, digits and inner hyphens in labels of 1 to 63, at most 253 in
    /// all, or has an `xn--` label that IDNA refuses.
    #[error("host is not a lower-case host name")]
    Host,
    /// The host is an IP address, or could be read as one.
    #[error("host is an IP address or ends in a number")]
    HostNumeric,
    /// `http` to anywhere but `127.0.0.1`, `[::1]` or `localhost`, written just so.
    #[error("http is for 127.0.0.1, [::1] and localhost only")]
    HostNotLoopback,
    /// The port is empty, zero, above 65535, not a number or has a leading zero.
    #[error("port is not a number from 1 to 65535 without leading zeros")]
    Port,
    /// A private-use URI whose authority has a port, a percent sign or is a dot segment.
    #[error("authority of a private-use scheme is not a plain name")]
    PrivateUseAuthority,
    /// No path after the host; the root's path is `/`.
    #[error("path is missing; the root is written with a slash")]
    PathMissing,
    /// A segment `.` or `..`.
    #[error("path has a dot segment")]
    DotSegment,
    /// Two slashes in a row.
    #[error("path has an empty segment")]
    EmptySegment,
    /// `[` or `]` outside an IPv6 address.
    #[error("square bracket outside an IPv6 address")]
    Bracket,
    /// A `%` that two hexadecimal digits don't follow (RFC 3986 §2.1).
    #[error("percent sign without two hexadecimal digits")]
    PercentEncoding,
    /// A control character, or in the path a slash, backslash, dot or percent sign, in percent-encoding.
    #[error("a percent-encoded character is not accepted where it stands")]
    EncodedCharacter,
    /// Registration: a `*`, which would match itself only and nothing else.
    #[error("wildcards do not exist; register every URI")]
    Wildcard,
    /// Registration: `:443` with `https`, which clients drop.
    #[error("default port is written out")]
    DefaultPort,
    /// Registration: the query has a parameter with the name of one that is added to the redirect.
    #[error("query has a parameter that answers bear")]
    ReservedParameter,
}

impl RedirectInvalid {
    /// The stable name of the rule, in snake case.
    pub const fn rule(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLong => "too_long",
            Self::Character => "character",
            Self::Fragment => "fragment",
            Self::SchemeMissing => "scheme_missing",
            Self::SchemeCase => "scheme_case",
            Self::SchemeNotAllowed => "scheme_not_allowed",
            Self::AuthorityMissing => "authority_missing",
            Self::UserInfo => "user_info",
            Self::Host => "host",
            Self::HostNumeric => "host_numeric",
            Self::HostNotLoopback => "host_not_loopback",
            Self::Port => "port",
            Self::PrivateUseAuthority => "private_use_authority",
            Self::PathMissing => "path_missing",
            Self::DotSegment => "dot_segment",
            Self::EmptySegment => "empty_segment",
            Self::Bracket => "bracket",
            Self::PercentEncoding => "percent_encoding",
            Self::EncodedCharacter => "encoded_character",
            Self::Wildcard => "wildcard",
            Self::DefaultPort => "default_port",
            Self::ReservedParameter => "reserved_parameter",
        }
    }
}

/// Why a browser is not sent to a candidate.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum RedirectRefused {
    /// The candidate is no redirect URI at all.
    #[error("redirect URI is malformed")]
    Invalid(#[from] RedirectInvalid),
    /// The candidate could be one, but this app has not registered it.
    #[error("redirect URI is not registered")]
    NotRegistered,
}

impl RedirectRefused {
    /// The stable name of the rule that refused, in snake case.
    pub const fn rule(self) -> &'static str {
        match self {
            Self::Invalid(invalid) => invalid.rule(),
            Self::NotRegistered => "not_registered",
        }
    }
}
