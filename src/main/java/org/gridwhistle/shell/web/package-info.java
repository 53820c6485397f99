/** The frame that every page stands in, and the words that templates share. */
package org.gridwhistle.shell.web;
