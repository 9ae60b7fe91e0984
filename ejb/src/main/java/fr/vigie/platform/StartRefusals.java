package fr.vigie.platform;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.TimeZone;

/** Refuses to start where the portal could not keep its promises. */
@Singleton
@Startup
public class StartRefusals {
  @Inject Settings settings;

  @PostConstruct
  void check() {
    if (!"UTC".equals(TimeZone.getDefault().getID())) {
      throw new IllegalStateException(
          "The server must run in UTC (-Duser.timezone=UTC): in another zone, times that pass"
              + " through the database lose an hour when clocks change");
    }
    if (settings.demo() && !isLoopback(System.getProperty("jboss.bind.address", "127.0.0.1"))) {
      throw new IllegalStateException(
          "The demonstration has known passwords and is served on this machine only: unset"
              + " VIGIE_DEMO or bind to 127.0.0.1");
    }
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
