package fr.vigie.it.browser;

import fr.vigie.it.portal.RunningPortal;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test class whose methods take a {@link Visitor}: a browser that nobody has used yet. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@RunningPortal
@ExtendWith(Visitors.class)
public @interface BrowserJourney {}
