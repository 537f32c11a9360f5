// Presses the page's first button, in the browser where the sign-in began: only there is this script on the page.
const button = document.querySelector("button[name=action][value=sign_in]");
button?.form?.requestSubmit(button);
