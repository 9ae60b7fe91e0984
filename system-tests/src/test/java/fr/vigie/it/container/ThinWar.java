package fr.vigie.it.container;

import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * What a test class brings into the server. The EAR stays deployed: only this small archive, which
 * sees the classes of the EAR's EJB module, comes and goes.
 */
final class ThinWar {
  private ThinWar() {}

  /** An archive of the test class and of what this package offers, and the assertions. */
  static WebArchive of(Class<?> test, Class<?>... more) {
    return ShrinkWrap.create(WebArchive.class, test.getSimpleName() + ".war")
        .addClasses(test, ThinWar.class, Acting.class, Transactions.class, StillPulse.class)
        .addClass(PortalBeans.class)
        .addPackage("fr.vigie.it.portal")
        .addClasses(more)
        .addAsLibraries(
            new java.io.File(
                Assertions.class.getProtectionDomain().getCodeSource().getLocation().getPath()))
        .addAsWebInfResource(
            new StringAsset(
                """
                <jboss-deployment-structure xmlns="urn:jboss:deployment-structure:1.3">
                  <deployment>
                    <dependencies>
                      <module name="deployment.vigie.ear.vigie-ejb.jar"/>
                      <module name="org.eclipse.persistence"/>
                      <module name="org.wildfly.security.elytron-base"/>
                    </dependencies>
                  </deployment>
                </jboss-deployment-structure>
                """),
            "jboss-deployment-structure.xml");
  }
}
