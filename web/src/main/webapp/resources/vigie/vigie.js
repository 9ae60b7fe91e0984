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

  // What others did meanwhile: every 15 s the clocks of the page are asked for again, while it is
  // looked at. The answer to a session that has ended is no page of clocks, and ends the asking.
  function renewClocks() {
    var shown = document.querySelectorAll("[data-clock]:not([data-clock=''])");
    if (shown.length === 0 || document.hidden) {
      return;
    }
    var keys = Array.from(shown, function (clock) {
      return clock.dataset.clock;
    });
    fetch("clocks.xhtml?keys=" + keys.join(","), { redirect: "error" })
      .then(function (answer) {
        if (!answer.ok) {
          throw new Error(answer.status);
        }
        return answer.text();
      })
      .then(function (text) {
        var read = new Map();
        new DOMParser()
          .parseFromString(text, "text/html")
          .querySelectorAll("[data-clock]")
          .forEach(function (clock) {
            read.set(clock.dataset.clock, clock);
          });
        shown.forEach(function (clock) {
          var now = read.get(clock.dataset.clock);
          if (now) {
            clock.replaceWith(document.importNode(now, true));
          }
        });
      })
      .catch(function () {
        window.clearInterval(renewing);
      });
  }
  var renewing = window.setInterval(renewClocks, 15000);

  // In a field with a list of finds, down leads to the first of them, and up and down go on.
  document.addEventListener("keydown", function (event) {
    var step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    var field = event.target.closest("[data-finds]");
    var list = field ? document.getElementById(field.dataset.finds) : event.target.closest(".found");
    if (!step || !list) {
      return;
    }
    var finds = Array.from(list.querySelectorAll("button"));
    var next = finds[finds.indexOf(event.target) + step];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  });

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
