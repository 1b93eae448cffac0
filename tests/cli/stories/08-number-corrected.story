A number in the quote is corrected; date and label do not say it.

article
- The engineers tested the span on Thursday. The bridge will open on May 3, 2024.
+ The engineers tested the span on Thursday, when 40 trucks stood on it. The bridge will open on May 3, 2024.

article
- The engineers tested the span on Thursday, when 40 trucks stood on it. The bridge will open on May 3, 2024.
+ The engineers tested the span on Thursday, when 42 trucks stood on it. The bridge will open on May 3, 2024.
