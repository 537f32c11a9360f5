// Lets what is to be taken elsewhere be copied; without scripts it is selected by hand.

const status = document.getElementById("copied");

for (const button of document.querySelectorAll("button[data-copy]")) {
  const source = document.getElementById(button.dataset.copy);
  if (!source || !navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(source.textContent);
      if (status) status.textContent = "Copied.";
      button.textContent = "Copied";
    } catch {
      getSelection().selectAllChildren(source);
      if (status) status.textContent = "Selected: copy it now.";
    }
  });
}
