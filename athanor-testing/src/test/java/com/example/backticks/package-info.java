/** A dialect as somebody else would write it, with what Athanor exports and no more. */
package com.example.backticks;
