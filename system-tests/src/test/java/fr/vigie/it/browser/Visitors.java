package fr.vigie.it.browser;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands each test a visitor of its own in one shared browser. After a failure a picture of the page
 * is left in {@code target/browser}; a test that passed must have left no complaint on the console.
 */
class Visitors implements ParameterResolver, AfterTestExecutionCallback {
  private static final Namespace OURS = Namespace.create(Visitors.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Visitor.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Browser browser =
        context
            .getRoot()
            .getStore(OURS)
            .computeIfAbsent(Chromium.class, key -> Chromium.start(), Chromium.class)
            .browser();
    return context
        .getStore(OURS)
        .computeIfAbsent(Visitor.class, key -> new Visitor(browser), Visitor.class);
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    Visitor visitor = context.getStore(OURS).get(Visitor.class, Visitor.class);
    if (visitor == null) {
      return;
    }
    if (context.getExecutionException().isPresent()) {
      visitor.takePicture(
          Path.of(
              "target",
              "browser",
              context.getRequiredTestClass().getSimpleName()
                  + "."
                  + context.getRequiredTestMethod().getName()
                  + ".png"));
    } else {
      visitor.assertNoComplaint();
    }
  }
}
