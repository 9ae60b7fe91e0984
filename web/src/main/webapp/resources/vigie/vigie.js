// Small comforts; every page works without them.
(function () {
  "use strict";

  function say(button, text) {
    var before = button.textContent;
    button.querySelector("[data-label]").textContent = text;
    window.setTimeout(function () {
      button.querySelector("[data-label]").textContent = before.trim();
    }, 2000);
  }

  document.addEventListener("click", function (event) {
    var copy = event.target.closest("[data-copy]");
    if (copy) {
      navigator.clipboard.writeText(copy.dataset.copy).then(function () {
        say(copy, copy.dataset.copied);
      });
    }
    document.querySelectorAll("details.account[open]").forEach(function (menu) {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    });
    if (event.target.closest("[data-print]")) {
      window.print();
    }
    var fill = event.target.closest("[data-login]");
    if (fill) {
      document.getElementById("login:name").value = fill.dataset.login;
      document.getElementById("login:password").value = fill.dataset.password;
      document.getElementById("login:enter").focus();
    }
  });

  document.addEventListener("keydown", function (event) {
    var menu = event.key === "Escape" && document.querySelector("details.account[open]");
    if (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });

  // Clocks of tickets count down between two readings of the page; past zero they count the excess.
  function figure(seconds, unit) {
    var days = seconds >= 4 * 86400 ? Math.floor(seconds / 86400) : 0;
    var rest = seconds - days * 86400;
    var parts = [Math.floor(rest / 3600), Math.floor((rest % 3600) / 60), rest % 60];
    var clock = parts
      .map(function (part) {
        return String(part).padStart(2, "0");
      })
      .join(":");
    return days === 0 ? clock : days + "\u00a0" + unit + " " + clock;
  }
  window.setInterval(function () {
    document.querySelectorAll("[data-countdown][data-ticking=true]").forEach(function (clock) {
      clock.dataset.read = clock.dataset.read || Date.now();
      var passed = Math.floor((Date.now() - clock.dataset.read) / 1000);
      var left = Number(clock.dataset.countdown) - passed;
      clock.textContent = figure(Math.abs(left), clock.dataset.days);
    });
  }, 1000);

  // PrimeFaces hides the file input behind a button without a role: give the keyboard the input.
  document.querySelectorAll(".ui-fileupload-choose").forEach(function (button) {
    var input = button.querySelector("input[type=file]");
    input.setAttribute("aria-labelledby", button.getAttribute("aria-labelledby"));
    input.removeAttribute("aria-hidden");
    input.removeAttribute("tabindex");
    button.removeAttribute("aria-labelledby");
    button.removeAttribute("tabindex");
  });
})();
