# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="JsonWebKey")


@_attrs_define
class JsonWebKey:
    """A public key (RFC 7517 §4).

    Attributes:
        kty (str): What kind of key it is: `EC`, `OKP` or `RSA`.
        kid (str): The name that tokens call it by; that of a key for biscuits is its root key id in decimal.
        crv (str | Unset): The curve: `P-256` or `Ed25519`.
        x (str | Unset): The first coordinate, or the whole key (base64url).
        y (str | Unset): The second coordinate (base64url).
        n (str | Unset): The modulus of an RSA key (base64url).
        e (str | Unset): The exponent of an RSA key (base64url).
        use (str | Unset): `sig`, on keys that verify JWTs.
        alg (str | Unset): The algorithm, on keys that verify JWTs.
        gatepost_use (str | Unset): `biscuit`, on keys that verify biscuits: no JWT may be verified with those.
    """

    kty: str
    kid: str
    crv: str | Unset = UNSET
    x: str | Unset = UNSET
    y: str | Unset = UNSET
    n: str | Unset = UNSET
    e: str | Unset = UNSET
    use: str | Unset = UNSET
    alg: str | Unset = UNSET
    gatepost_use: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kty = self.kty

        kid = self.kid

        crv = self.crv

        x = self.x

        y = self.y

        n = self.n

        e = self.e

        use = self.use

        alg = self.alg

        gatepost_use = self.gatepost_use

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kty": kty,
                "kid": kid,
            }
        )
        if crv is not UNSET:
            field_dict["crv"] = crv
        if x is not UNSET:
            field_dict["x"] = x
        if y is not UNSET:
            field_dict["y"] = y
        if n is not UNSET:
            field_dict["n"] = n
        if e is not UNSET:
            field_dict["e"] = e
        if use is not UNSET:
            field_dict["use"] = use
        if alg is not UNSET:
            field_dict["alg"] = alg
        if gatepost_use is not UNSET:
            field_dict["gatepost_use"] = gatepost_use

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kty = d.pop("kty")

        kid = d.pop("kid")

        crv = d.pop("crv", UNSET)

        x = d.pop("x", UNSET)

        y = d.pop("y", UNSET)

        n = d.pop("n", UNSET)

        e = d.pop("e", UNSET)

        use = d.pop("use", UNSET)

        alg = d.pop("alg", UNSET)

        gatepost_use = d.pop("gatepost_use", UNSET)

        json_web_key = cls(
            kty=kty,
            kid=kid,
            crv=crv,
            x=x,
            y=y,
            n=n,
            e=e,
            use=use,
            alg=alg,
            gatepost_use=gatepost_use,
        )

        json_web_key.additional_properties = d
        return json_web_key

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
