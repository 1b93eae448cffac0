The editor makes two events of one. The article gets a new lead: both move with their passage.

file
copy approve-bridge-2021-03-04 vote-close

-   - id: vote-close
-     date: 2021-03-04
-     label: County council approves Alder Bridge
+   - id: vote-close
+     date: 2021-03-04
+     label: Two voices decide

article
- The county council approved the Alder Bridge on March 4, 2021.
+ Nobody believed in it for long.
+ 
+ The county council approved the Alder Bridge on March 4, 2021.
