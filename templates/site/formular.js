// Varnar den som är på väg att lämna ett ifyllt formulär, låter rutorna växa med svaren så att allt syns på papper, och säger
// hur ett datum eller ett tal ska skrivas när det inte går att läsa och vad som är kvar att fylla i.
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
  var words = {
    sv: { date: "Skriv datumet som 2026-11-22.", number: "Skriv ett tal, till exempel 6,25.", whole: "Skriv ett heltal",
      from: " från {0}", to: " till {0}", print: "Skriv ut", left: "Kvar att fylla i: {0}" },
    en: { date: "Write the date as 2026-11-22.", number: "Write a number, for example 6.25.", whole: "Write a whole number",
      from: " from {0}", to: " to {0}", print: "Print", left: "Still to fill in: {0}" }
  };
  function explanation(box, say) {
    if (box.validity.valid || box.validity.valueMissing) return "";
    if (box.type !== "number") return box.classList.contains("formular-datum") ? say.date : say.number;
    return say.whole + (box.min && say.from.replace("{0}", box.min)) + (box.max && say.to.replace("{0}", box.max)) + ".";
  }
  function explain(box, say) {
    var text = explanation(box, say), id = box.id + "-fel", told = document.getElementById(id);
    var others = (box.getAttribute("aria-describedby") || "").split(" ").filter(function (one) { return one && one !== id; });
    if (told) told.remove();
    if (text) {
      told = document.createElement("p");
      told.id = id;
      told.className = "formular-fel";
      told.textContent = text;
      box.after(told);
      others.push(id);
    }
    if (text) box.setAttribute("aria-invalid", "true"); else box.removeAttribute("aria-invalid");
    if (others.length) box.setAttribute("aria-describedby", others.join(" ")); else box.removeAttribute("aria-describedby");
  }
  // Vad rutan frågar efter; ringarna i en grupp har frågan gemensamt.
  function question(box) {
    var group = box.closest(".formular-grupp, [role=radiogroup]");
    var words = group ? group.querySelector("legend") : box.type === "radio" ? box.closest("tr").cells[0] : box.labels[0];
    var text = words ? words.textContent : (group || box).getAttribute("aria-label");
    return text.replace(/\u00ad/g, "").replace(/ \*$/, "");
  }
  function tellWhatIsLeft(form, told, say) {
    var left = [];
    form.querySelectorAll(":required").forEach(function (box) {
      var asked = question(box);
      if (box.validity.valueMissing && left.indexOf(asked) < 0) left.push(asked);
    });
    told.textContent = left.length ? say.left.replace("{0}", left.join(", ")) : "";
  }
  forms.forEach(function (form, number) {
    var say = form.lang === "en" ? words.en : words.sv;
    form.addEventListener("change", function (event) {
      if (event.target.matches("[type=number], [pattern]")) explain(event.target, say);
    });
    form.querySelector(".formular-utan-skript").remove();
    form.addEventListener("input", function (event) {
      if (event.target.localName === "textarea") grow(event.target);
      warn();
    });
    var button = document.createElement("button");
    button.type = "button";
    button.className = "formular-skriv-ut";
    button.textContent = say.print;
    // Bredvid knappen: den som skriver ut ser det, och den som hör knappens namn hör det efter.
    var told = document.createElement("p");
    told.id = "_kvar-" + number;
    told.className = "formular-kvar";
    button.setAttribute("aria-describedby", told.id);
    button.addEventListener("click", function () { print(); });
    form.addEventListener("change", function () { tellWhatIsLeft(form, told, say); });
    form.querySelector(".formular-integritet").after(button, told);
  });
  addEventListener("beforeprint", growAll);
  addEventListener("pageshow", growAll);
})();
