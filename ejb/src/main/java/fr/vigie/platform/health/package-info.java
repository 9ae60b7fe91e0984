/** Whether this node can do its work, for those who watch it from outside. */
package fr.vigie.platform.health;
