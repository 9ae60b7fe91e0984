/** The server as an operator handles it: installed, started, stopped, replaced. */
package fr.vigie.it.installation;
