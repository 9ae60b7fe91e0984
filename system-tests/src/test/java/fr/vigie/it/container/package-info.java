/** Tests inside the server, through the desks and the persistence unit of the deployed EAR. */
package fr.vigie.it.container;
