"""The app as people meet it, in a browser."""

import re

import httpx
from playwright.sync_api import Page, expect

from conftest import Site


def sign_in_at_gatepost(page: Page, site: Site, address: str) -> None:
    """On Gatepost's page: types the address, opens the letter's link in the same browser, which signs in by itself there."""
    page.locator("input[type=email]").fill(address)
    page.locator("input[type=email]").press("Enter")
    page.wait_for_url(re.compile("/wait/"))
    link = site.server.letter(address).link
    assert link is not None
    page.goto(link, wait_until="commit")  # it goes on by itself, and a window of the docs closes


def test_somebody_signs_in_sees_the_protected_page_writes_a_note_and_signs_out(page: Page, site: Site) -> None:
    page.goto(site.url)
    page.get_by_role("link", name="Sign in").click()
    sign_in_at_gatepost(page, site, "ada@example.org")

    page.wait_for_url(f"{site.url}/notes")
    expect(page.get_by_text("Signed in as ada@example.org")).to_be_visible()
    page.get_by_label("New note").fill("<b>milk</b>")
    page.get_by_role("button", name="Write down").click()
    expect(page.get_by_role("listitem")).to_have_text("<b>milk</b>")
    assert page.evaluate("document.cookie") == ""  # no script sees the session
    kept = {cookie["name"]: cookie for cookie in page.context.cookies(site.url)}
    assert kept["gatepost-session-notes"].get("httpOnly")

    page.get_by_role("button", name="Sign out").click()
    page.wait_for_url(f"{site.url}/")
    expect(page.get_by_role("link", name="Sign in")).to_be_visible()
    # At Gatepost too: it asks for an address again.
    page.goto(f"{site.url}/notes")
    expect(page.locator("input[type=email]")).to_be_visible()


def test_the_protected_page_sends_there_and_back_with_its_query(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/notes?sort=new&q=a+b")
    sign_in_at_gatepost(page, site, "back@example.org")
    page.wait_for_url(f"{site.url}/notes?sort=new&q=a+b")


def test_a_link_that_is_opened_in_another_browser_signs_in_there(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/login?next=/notes")
    page.locator("input[type=email]").fill("phone@example.org")
    page.locator("input[type=email]").press("Enter")
    page.wait_for_url(re.compile("/wait/"))
    browser = page.context.browser
    assert browser is not None
    phone = browser.new_context().new_page()
    phone.goto(site.server.letter("phone@example.org").link or "")
    phone.get_by_role("button", name="Sign in here", exact=True).click()
    # The verifier is in the other browser; the app begins anew here, and Gatepost asks for no second letter.
    phone.wait_for_url(f"{site.url}/")
    expect(phone.get_by_text("Signed in as phone@example.org")).to_be_visible()
    phone.context.close()


def test_authorize_in_the_docs_signs_in_and_the_operations_work(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/docs")
    page.get_by_role("button", name="Authorize").first.click()
    dialog = page.locator(".auth-container")
    with page.expect_popup() as opened:
        dialog.locator("button.authorize").click()
    popup = opened.value
    sign_in_at_gatepost(popup, site, "docs@example.org")
    expect(dialog.get_by_text("Logout")).to_be_visible()
    dialog.locator("button.btn-done").click()

    operation = page.locator(".opblock-post")
    operation.locator(".opblock-summary-control").click()
    operation.get_by_role("button", name="Try it out").click()
    operation.get_by_placeholder("text").fill("from the docs")
    operation.get_by_role("button", name="Execute").click()
    expect(operation.locator(".live-responses-table .response-col_status").last).to_contain_text("201")
    expect(operation.locator(".live-responses-table .response-col_description").last).to_contain_text("from the docs")


def test_another_site_can_neither_write_nor_sign_out(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/login?next=/notes")
    sign_in_at_gatepost(page, site, "attacked@example.org")
    page.wait_for_url(f"{site.url}/notes")
    elsewhere = site.url.replace("localhost", "127.0.0.1")  # another site with a page of its own
    page.route(
        f"{elsewhere}/evil",
        lambda route: route.fulfill(body="<form method=post><button>x</button></form>", content_type="text/html"),
    )
    for path in ("/notes", "/logout"):
        page.goto(f"{elsewhere}/evil")
        page.evaluate("action => { document.forms[0].action = action; }", f"{site.url}{path}")
        with page.expect_navigation() as answer:
            page.locator("button").click()
        assert answer.value is not None
        assert answer.value.status in {401, 403}, path
    page.goto(f"{site.url}/notes")
    expect(page.get_by_text("Signed in as attacked@example.org")).to_be_visible()


def test_a_token_opens_the_api(site: Site) -> None:
    token = site.server.sign_in("program@example.org", site.app, scope="openid email notes:write").access_token
    with httpx.Client(base_url=site.url, headers={"Authorization": f"Bearer {token}"}) as api:
        assert api.post("/api/notes", params={"text": "by program"}).status_code == 201
        assert api.get("/api/notes").json() == ["by program"]
        assert (
            api.get("/api/notes", headers={"Authorization": f"Bearer {token}x"}).headers["www-authenticate"]
            == 'Bearer error="invalid_token"'
        )
