// Varnar den som är på väg att lämna ett ifyllt formulär. Inget sparas och inget skickas.
(function () {
  var filled = false;
  document.querySelectorAll("form.formular").forEach(function (form) {
    form.addEventListener("input", function () {
      if (filled) return;
      filled = true;
      addEventListener("beforeunload", function (event) {
        event.preventDefault();
        event.returnValue = "";
      });
    });
    var button = document.createElement("button");
    button.type = "button";
    button.className = "formular-skriv-ut";
    button.textContent = form.lang === "en" ? "Print" : "Skriv ut";
    button.addEventListener("click", function () { print(); });
    form.querySelector(".formular-integritet").after(button);
  });
})();
