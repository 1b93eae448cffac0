The piece runs a week later, and "Thursday" is another day. The editor had the label right.

file
-     label: Engineers test span
+     label: Engineers test the span with 40 trucks

article
- date: 2024-04-02
+ date: 2024-04-09
