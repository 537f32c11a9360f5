# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.
"""Contains all the data models used in inputs/outputs"""

from .access_token_format import AccessTokenFormat
from .app import App
from .app_created import AppCreated
from .app_kind import AppKind
from .app_limits import AppLimits
from .app_limits_patch import AppLimitsPatch
from .app_list import AppList
from .app_patch import AppPatch
from .app_status import AppStatus
from .audit_event import AuditEvent
from .audit_event_list import AuditEventList
from .authorization_request import AuthorizationRequest
from .binding import Binding
from .brand import Brand
from .brand_patch import BrandPatch
from .cause import Cause
from .check import Check
from .checks import Checks
from .client_secret import ClientSecret
from .client_secret_list import ClientSecretList
from .client_secret_made import ClientSecretMade
from .code_accepted import CodeAccepted
from .code_entry import CodeEntry
from .confirmation import Confirmation
from .delivery_list import DeliveryList
from .delivery_status import DeliveryStatus
from .disabled_because import DisabledBecause
from .email_preview import EmailPreview
from .email_preview_request import EmailPreviewRequest
from .email_template import EmailTemplate
from .email_template_draft import EmailTemplateDraft
from .email_template_draft_locales import EmailTemplateDraftLocales
from .email_template_locales import EmailTemplateLocales
from .email_template_source import EmailTemplateSource
from .exported_event import ExportedEvent
from .exported_sign_in import ExportedSignIn
from .field_problem import FieldProblem
from .get_open_api_document_response_200 import GetOpenApiDocumentResponse200
from .introspection_request import IntrospectionRequest
from .issuer_metadata import IssuerMetadata
from .json_web_key import JsonWebKey
from .json_web_key_set import JsonWebKeySet
from .jwt_algorithm import JwtAlgorithm
from .key_algorithm import KeyAlgorithm
from .key_state import KeyState
from .letter_kind import LetterKind
from .letter_resent import LetterResent
from .letter_sender import LetterSender
from .lifetimes import Lifetimes
from .link_action import LinkAction
from .link_form import LinkForm
from .link_outcome import LinkOutcome
from .link_outcome_fields import LinkOutcomeFields
from .link_renewed import LinkRenewed
from .liveness import Liveness
from .logo import Logo
from .logout_request import LogoutRequest
from .new_app import NewApp
from .new_signing_key import NewSigningKey
from .new_user import NewUser
from .new_webhook import NewWebhook
from .o_auth_error import OAuthError
from .on_behalf_of import OnBehalfOf
from .pending_link import PendingLink
from .problem import Problem
from .pushed_answer import PushedAnswer
from .pushed_authorization import PushedAuthorization
from .ready_answer import ReadyAnswer
from .redelivery import Redelivery
from .retention import Retention
from .revocation_request import RevocationRequest
from .rotation import Rotation
from .session import Session
from .session_list import SessionList
from .sign_in_attempt import SignInAttempt
from .sign_in_attempt_list import SignInAttemptList
from .sign_in_begun import SignInBegun
from .sign_in_method import SignInMethod
from .sign_in_request import SignInRequest
from .sign_in_state import SignInState
from .sign_in_status import SignInStatus
from .sign_in_story import SignInStory
from .sign_up_policy import SignUpPolicy
from .sign_up_rule import SignUpRule
from .signing_key import SigningKey
from .signing_key_list import SigningKeyList
from .suppressed_address import SuppressedAddress
from .suppression_list import SuppressionList
from .suppression_reason import SuppressionReason
from .take_resend_report_body import TakeResendReportBody
from .test_address import TestAddress
from .test_sent import TestSent
from .timeline_step import TimelineStep
from .token_answer import TokenAnswer
from .token_request import TokenRequest
from .token_state import TokenState
from .user import User
from .user_export import UserExport
from .user_info_claims import UserInfoClaims
from .user_info_request import UserInfoRequest
from .user_list import UserList
from .user_patch import UserPatch
from .user_status import UserStatus
from .visitor import Visitor
from .webhook import Webhook
from .webhook_attempt import WebhookAttempt
from .webhook_delivery import WebhookDelivery
from .webhook_delivery_status import WebhookDeliveryStatus
from .webhook_list import WebhookList
from .webhook_made import WebhookMade
from .webhook_patch import WebhookPatch
from .webhook_secret_shown import WebhookSecretShown
from .webhook_status import WebhookStatus

__all__ = (
    "AccessTokenFormat",
    "App",
    "AppCreated",
    "AppKind",
    "AppLimits",
    "AppLimitsPatch",
    "AppList",
    "AppPatch",
    "AppStatus",
    "AuditEvent",
    "AuditEventList",
    "AuthorizationRequest",
    "Binding",
    "Brand",
    "BrandPatch",
    "Cause",
    "Check",
    "Checks",
    "ClientSecret",
    "ClientSecretList",
    "ClientSecretMade",
    "CodeAccepted",
    "CodeEntry",
    "Confirmation",
    "DeliveryList",
    "DeliveryStatus",
    "DisabledBecause",
    "EmailPreview",
    "EmailPreviewRequest",
    "EmailTemplate",
    "EmailTemplateDraft",
    "EmailTemplateDraftLocales",
    "EmailTemplateLocales",
    "EmailTemplateSource",
    "ExportedEvent",
    "ExportedSignIn",
    "FieldProblem",
    "GetOpenApiDocumentResponse200",
    "IntrospectionRequest",
    "IssuerMetadata",
    "JsonWebKey",
    "JsonWebKeySet",
    "JwtAlgorithm",
    "KeyAlgorithm",
    "KeyState",
    "LetterKind",
    "LetterResent",
    "LetterSender",
    "Lifetimes",
    "LinkAction",
    "LinkForm",
    "LinkOutcome",
    "LinkOutcomeFields",
    "LinkRenewed",
    "Liveness",
    "Logo",
    "LogoutRequest",
    "NewApp",
    "NewSigningKey",
    "NewUser",
    "NewWebhook",
    "OAuthError",
    "OnBehalfOf",
    "PendingLink",
    "Problem",
    "PushedAnswer",
    "PushedAuthorization",
    "ReadyAnswer",
    "Redelivery",
    "Retention",
    "RevocationRequest",
    "Rotation",
    "Session",
    "SessionList",
    "SignInAttempt",
    "SignInAttemptList",
    "SignInBegun",
    "SigningKey",
    "SigningKeyList",
    "SignInMethod",
    "SignInRequest",
    "SignInState",
    "SignInStatus",
    "SignInStory",
    "SignUpPolicy",
    "SignUpRule",
    "SuppressedAddress",
    "SuppressionList",
    "SuppressionReason",
    "TakeResendReportBody",
    "TestAddress",
    "TestSent",
    "TimelineStep",
    "TokenAnswer",
    "TokenRequest",
    "TokenState",
    "User",
    "UserExport",
    "UserInfoClaims",
    "UserInfoRequest",
    "UserList",
    "UserPatch",
    "UserStatus",
    "Visitor",
    "Webhook",
    "WebhookAttempt",
    "WebhookDelivery",
    "WebhookDeliveryStatus",
    "WebhookList",
    "WebhookMade",
    "WebhookPatch",
    "WebhookSecretShown",
    "WebhookStatus",
)
