/** The roster over HTTP: what there is, and who one is oneself. */
package org.gridwhistle.roster.web;
