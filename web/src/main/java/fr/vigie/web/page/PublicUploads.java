package fr.vigie.web.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Stands before the public pages that take files, only for its {@code multipart-config}: the server
 * counts what it takes in by the servlet that is called first, and the one of all pages has to let
 * the largest import pass.
 */
public class PublicUploads extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    getServletContext().getNamedDispatcher("faces").forward(request, response);
  }
}
