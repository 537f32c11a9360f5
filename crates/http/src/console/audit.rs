//! Pages of an app that follow.

use super::guard::Visit;
use super::page::Shown;
use super::stop::Stop;
use crate::site::Site;
use gatepost_application::Ports;
use gatepost_domain::app::AppId;

pub(super) async fn page_of<P: Ports>(
    _site: &Site<P>,
    _asked: (bool, &[&str]),
    _visit: &mut Visit,
    _app: &AppId,
) -> Result<Shown, Stop> {
    Err(Stop::NotFound)
}
