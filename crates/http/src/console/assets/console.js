// Lets what is to be taken elsewhere be copied, and pictures be chosen as files; without scripts both is done by hand.

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

for (const input of document.querySelectorAll("input[type=file][data-into]")) {
  const field = document.getElementById(input.dataset.into);
  if (!field || field.matches(":disabled")) continue;
  input.parentElement.hidden = false;
  input.addEventListener("change", () => {
    const [file] = input.files;
    if (!file) return;
    const reader = new FileReader();
    reader.addEventListener("load", () => {
      field.value = reader.result;
    });
    reader.readAsDataURL(file);
  });
}
