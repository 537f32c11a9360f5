//! An answer without a body.

use http::StatusCode;
use poem::{IntoResponse, Response};
use poem_openapi::ApiResponse;
use poem_openapi::registry::{MetaResponses, Registry};

/// It is done, and there is nothing to say (204).
pub(crate) struct Gone;

impl IntoResponse for Gone {
    fn into_response(self) -> Response {
        Response::builder().status(StatusCode::NO_CONTENT).finish()
    }
}

impl ApiResponse for Gone {
    fn meta() -> MetaResponses {
        MetaResponses { responses: vec![crate::answer::response(204, "Done.", None)] }
    }

    fn register(_: &mut Registry) {}
}
