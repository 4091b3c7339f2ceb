// Varnar den som är på väg att lämna ett ifyllt formulär, och låter rutorna växa med svaren så att allt syns på papper.
// Inget sparas och inget skickas.
(function () {
  var forms = document.querySelectorAll("form.formular");
  var filled = false;
  function grow(box) {
    box.style.height = "";
    var border = box.offsetHeight - box.clientHeight;
    if (box.scrollHeight > box.clientHeight) box.style.height = box.scrollHeight + border + "px";
  }
  function growAll() { document.querySelectorAll("form.formular textarea").forEach(grow); }
  function warn() {
    if (filled) return;
    filled = true;
    addEventListener("beforeunload", function (event) {
      event.preventDefault();
      event.returnValue = "";
    });
  }
  forms.forEach(function (form) {
    form.querySelector(".formular-utan-skript").remove();
    form.addEventListener("input", function (event) {
      if (event.target.localName === "textarea") grow(event.target);
      warn();
    });
    var button = document.createElement("button");
    button.type = "button";
    button.className = "formular-skriv-ut";
    button.textContent = form.lang === "en" ? "Print" : "Skriv ut";
    button.addEventListener("click", function () { print(); });
    form.querySelector(".formular-integritet").after(button);
  });
  addEventListener("beforeprint", growAll);
  addEventListener("pageshow", growAll);
})();
