// Presses the page's first button: in the browser where the sign-in began, and where an answer is on its way to an app.
// Only there is this script on the page.
const button = document.querySelector("button[name=action][value=sign_in], #hand-over button");
button?.form?.requestSubmit(button);
