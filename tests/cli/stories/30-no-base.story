What the last extraction said is lost. The file wins, and what was deleted comes again.

file
delete begin-2022-06

-     label: Flood destroys eastern pier
+     label: Flood takes the eastern pier

no base

article
- The county council approved the Alder Bridge on March 4, 2021.
+ Nobody believed in it for long.
+ 
+ The county council approved the Alder Bridge on March 4, 2021.
