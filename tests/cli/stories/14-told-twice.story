The article comes back to the flood. It is still one event, with two passages.

article
- The engineers tested the span on Thursday. The bridge will open on May 3, 2024.
+ The engineers tested the span on Thursday. The bridge will open on May 3, 2024.
+ 
+ On October 9, 2022, the flood destroyed the eastern pier within an hour.
